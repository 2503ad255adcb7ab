/**
 * Signing in, passwords, the clinic at hand, and what a page says when something does not
 * work.
 */
@NullMarked
package org.throughline.security.web;

import org.jspecify.annotations.NullMarked;
