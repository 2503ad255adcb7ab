/**
 * The pages and files of the weekly review.
 */
@NullMarked
package org.throughline.report.web;

import org.jspecify.annotations.NullMarked;
