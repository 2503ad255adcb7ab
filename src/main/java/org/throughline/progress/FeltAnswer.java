package org.throughline.progress;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * Whether somebody could feel on a day that we talk to each other: they did not have to
 * tell anything twice, and they know whom to call.
 */
public record FeltAnswer(UUID id, LocalDate askedOn, boolean byPhone, boolean toldTwice, boolean knowsWhom,
		@Nullable String words, StaffCard writtenBy) {

	public boolean isFelt() {
		return !this.toldTwice && this.knowsWhom;
	}

}
