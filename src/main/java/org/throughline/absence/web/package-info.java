/**
 * The pages of who is away and what they hold.
 */
@NullMarked
package org.throughline.absence.web;

import org.jspecify.annotations.NullMarked;
