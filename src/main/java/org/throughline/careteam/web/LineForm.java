package org.throughline.careteam.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;
import org.throughline.shared.Required;

/**
 * The answer of somebody who is asked for a line of a contact card.
 *
 * @param version what they read
 * @param number at which number they are reached, with a yes
 * @param reason why not, with a no
 */
record LineForm(@Nullable UUID formKey, @Nullable Integer version, @Nullable @Line(max = 40) String number,
		@Nullable @Line(max = 200) String reason) {

	int seen() {
		return (this.version != null) ? this.version : 0;
	}

	String numberText() {
		return Required.words(this.number, "", "At which number do they reach you?");
	}

	String reasonText() {
		return Required.words(this.reason, "", "Say why not, so that the next one knows.");
	}

}
