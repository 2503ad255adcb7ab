package org.throughline.board;

/**
 * When the steps of an owner are due, as the table's columns say it.
 */
public enum BoardColumn {

	LATE, SOON, NEXT, WAITING

}
