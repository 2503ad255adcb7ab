/**
 * One patient's page.
 */
@NullMarked
package org.throughline.chart.web;

import org.jspecify.annotations.NullMarked;
