/**
 * The page on which flags are raised and lowered.
 */
@NullMarked
package org.throughline.flag.web;

import org.jspecify.annotations.NullMarked;
