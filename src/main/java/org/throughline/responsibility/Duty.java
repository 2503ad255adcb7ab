package org.throughline.responsibility;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What is looked after: its kind, and for a bridge medication which one and until when.
 */
@Embeddable
record Duty(@Enumerated(EnumType.STRING) ResponsibilityKind kind, @Nullable UUID ownKind, @Nullable String medication,
		@Nullable LocalDate endsOn) {

	Duty until(LocalDate day) {
		return new Duty(this.kind, this.ownKind, this.medication, day);
	}

}
