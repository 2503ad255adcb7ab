package org.throughline.board;

/**
 * How a column is called today.
 *
 * @param rest said less loudly after the name
 * @param steps how many stand in it
 */
public record BoardHeading(BoardColumn column, String icon, String name, String rest, int steps) {
}
