/**
 * The page of one person's day.
 */
@NullMarked
package org.throughline.myday.web;

import org.jspecify.annotations.NullMarked;
