/**
 * The pages on which progress is written down.
 */
@NullMarked
package org.throughline.progress.web;

import org.jspecify.annotations.NullMarked;
