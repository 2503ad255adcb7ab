/**
 * The huddle's pages.
 */
@NullMarked
package org.throughline.huddle.web;

import org.jspecify.annotations.NullMarked;
