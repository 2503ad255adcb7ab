package org.throughline.followup;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The one person who is to own a new next step.
 */
public sealed interface Owner {

	static Owner staff(UUID staffId) {
		return new Staff(staffId);
	}

	/** Somebody who works here: asked, unless they ask themselves. */
	record Staff(UUID staffId) implements Owner {
	}

	/** The patient, who said yes to the person recording it. */
	record Patient(Checking checking) implements Owner {
	}

	/** Someone of the patient's, who said yes to the person recording it. */
	record ContactPerson(UUID contactPersonId, Checking checking) implements Owner {
	}

	/**
	 * How often a patient's step is done, and which staff member looks on the due date
	 * whether it was.
	 *
	 * @param timesAWeek with {@link Rhythm#WEEKLY} only
	 */
	record Checking(Rhythm rhythm, @Nullable Integer timesAWeek, UUID checkedBy) {

		public Checking {
			if ((rhythm == Rhythm.WEEKLY) != (timesAWeek != null)) {
				throw new IllegalArgumentException("How many times belongs to a weekly rhythm");
			}
		}

	}

}
