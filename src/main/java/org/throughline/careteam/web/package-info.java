/**
 * Pages of the care team, the contact card, and what is said about them.
 */
@NullMarked
package org.throughline.careteam.web;

import org.jspecify.annotations.NullMarked;
