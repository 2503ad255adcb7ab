package org.throughline.board;

import org.throughline.followup.DueSpan;

/**
 * How a column is called today.
 *
 * @param rest said less loudly after the name
 * @param steps how many stand in it
 */
public record BoardHeading(DueSpan span, String icon, String name, String rest, int steps) {
}
