package org.throughline.careteam.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.NumberFound;
import org.throughline.shared.Required;

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
		return Required.choice(this.found, "", "Is the number right or wrong? Choose one.");
	}

}
