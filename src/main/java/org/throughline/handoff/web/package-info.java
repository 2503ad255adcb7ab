@NullMarked
package org.throughline.handoff.web;

import org.jspecify.annotations.NullMarked;
