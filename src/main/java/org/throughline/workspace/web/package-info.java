@NullMarked
package org.throughline.workspace.web;

import org.jspecify.annotations.NullMarked;
