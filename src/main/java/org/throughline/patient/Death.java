package org.throughline.patient;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person has died, and when, where we know.
 */
@Embeddable
record Death(boolean deceased, @Nullable LocalDate deceasedOn) {

	static final Death NONE = new Death(false, null);

	static Death on(@Nullable LocalDate day) {
		return new Death(true, day);
	}

}
