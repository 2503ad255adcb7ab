package org.throughline.careteam;

/**
 * What somebody found out about the number of a line of a contact card.
 */
public enum NumberFound {

	/** Whoever is named is not reached there. */
	WRONG,

	/** They are reached there, whatever was thought or is on file. */
	RIGHT,

	/** They are reached at the number that is on file. */
	ON_FILE

}
