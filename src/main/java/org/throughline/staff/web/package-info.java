/**
 * The people pages, for the duty of administration.
 */
@NullMarked
package org.throughline.staff.web;

import org.jspecify.annotations.NullMarked;
