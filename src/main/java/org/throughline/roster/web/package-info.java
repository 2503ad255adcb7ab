/**
 * The roster page, and the page that ends our care.
 */
@NullMarked
package org.throughline.roster.web;

import org.jspecify.annotations.NullMarked;
