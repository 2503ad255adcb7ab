/**
 * The pages of handoffs: the form of an offer, one handoff with what its people owe each
 * other, and what waits at the door.
 */
@NullMarked
package org.throughline.handoff.web;

import org.jspecify.annotations.NullMarked;
