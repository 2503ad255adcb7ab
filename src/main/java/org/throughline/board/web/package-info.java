/**
 * The page of who owns what.
 */
@NullMarked
package org.throughline.board.web;

import org.jspecify.annotations.NullMarked;
