/**
 * Paper in the browser and as PDF.
 */
@NullMarked
package org.throughline.paper.web;

import org.jspecify.annotations.NullMarked;
