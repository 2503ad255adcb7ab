package org.throughline.careteam.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.NumberFound;
import org.throughline.shared.RefusedByRule;

/**
 * What somebody found out about a number of the contact card.
 *
 * @param version what they read
 */
record NumberForm(@Nullable UUID formKey, @Nullable Integer version, @Nullable NumberFound found) {

	int seen() {
		return (this.version != null) ? this.version : 0;
	}

	NumberFound what() {
		if (this.found == null) {
			throw new RefusedByRule("", "Is the number right or wrong? Choose one.");
		}
		return this.found;
	}

}
