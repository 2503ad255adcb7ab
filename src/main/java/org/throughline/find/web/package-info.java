/**
 * The page on which anything is found, and the list that shows while somebody types.
 */
@NullMarked
package org.throughline.find.web;

import org.jspecify.annotations.NullMarked;
