/**
 * The page on which a person chooses their keys, and the map for every other page.
 */
@NullMarked
package org.throughline.keys.web;

import org.jspecify.annotations.NullMarked;
