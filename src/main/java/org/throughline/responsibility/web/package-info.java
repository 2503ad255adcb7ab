/**
 * The pages of standing responsibilities.
 */
@NullMarked
package org.throughline.responsibility.web;

import org.jspecify.annotations.NullMarked;
