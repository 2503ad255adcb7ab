package org.throughline.careteam.web;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.careteam.About;
import org.throughline.shared.Line;
import org.throughline.shared.Required;

/**
 * An agreement as it is sent.
 *
 * @param version what the one who agrees has read
 * @param external who agreed from outside; absent for oneself
 * @param how how they said so
 */
record AgreementForm(@NotNull(message = "To what? Open the page again.") @Nullable About about,
		@NotNull(message = "To which version? Open the page again.") @Nullable Integer version, @Nullable UUID external,
		@Nullable @Line(max = 80) String how, @Nullable @Line(max = 20) String back) {

	String howSaid() {
		return Required.words(this.how, "how", "How did they say so? Such as by phone, or at their visit.");
	}

}
