/**
 * Booking a visit and noting what became of it.
 */
@NullMarked
package org.throughline.visit.web;

import org.jspecify.annotations.NullMarked;
