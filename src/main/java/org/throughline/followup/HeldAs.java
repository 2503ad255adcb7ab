package org.throughline.followup;

/**
 * Why an open step names a person.
 */
enum HeldAs {

	/** They own it, are asked for it, or it came back to them. */
	HAS_IT,

	/** They look whether the patient's own step was done. */
	CHECKS,

	/** They asked somebody who has not answered. */
	ASKED_IT

}
