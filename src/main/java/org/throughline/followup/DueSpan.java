package org.throughline.followup;

/**
 * When a step that somebody has is due, as the table of owners has its columns.
 */
public enum DueSpan {

	LATE, SOON, NEXT, WAITING

}
