/**
 * The page of what breaks over the closed days.
 */
@NullMarked
package org.throughline.weekend.web;

import org.jspecify.annotations.NullMarked;
