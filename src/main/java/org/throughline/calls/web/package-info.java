/**
 * The page of one person's calls.
 */
@NullMarked
package org.throughline.calls.web;

import org.jspecify.annotations.NullMarked;
