/**
 * The pages of a handoff outside.
 */
@NullMarked
package org.throughline.outside.web;

import org.jspecify.annotations.NullMarked;
