package org.throughline.patient;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;

/**
 * A patient as every list and headline shows them.
 *
 * @param name the name they go by, with the family name
 * @param initials such as "R.M.", for the shared screen
 * @param inOurCare someone on the team said we follow this person
 */
public record PatientCard(UUID id, UUID clinicId, String name, String initials, LocalDate birthDate,
		@Nullable String pronouns, @Nullable String mrn, boolean inOurCare, boolean deceased) {

	/** Such as "R. Mercado", where there is little room. */
	public String shortName() {
		int space = this.name.indexOf(' ');
		return (space > 0)
				? this.name.substring(0, this.name.offsetByCodePoints(0, 1)) + "." + this.name.substring(space)
				: this.name;
	}

	/**
	 * @throws RefusedByRule for a slip of the year: nothing was asked or said before
	 */
	public void requireBorn(LocalDate on, String field) {
		if (on.isBefore(this.birthDate)) {
			throw new RefusedByRule(field, "That day is before %s was born.".formatted(this.name));
		}
	}

	/**
	 * @throws RefusedByRule once they have died: nobody asks them any more
	 */
	public void requireAlive() {
		if (this.deceased) {
			throw new RefusedByRule("", "%s has died. Nobody asks them any more.".formatted(this.name));
		}
	}

	/** Whether their plan is worked on: we follow them, and they are alive. */
	public boolean isFollowed() {
		return this.inOurCare && !this.deceased;
	}

	/**
	 * @throws RefusedByRule while we do not follow them, and once they have died: nobody
	 * writes their plan then
	 */
	public void requireFollowed() {
		requireAlive();
		if (!this.inOurCare) {
			throw new RefusedByRule("", "Follow this person first: only patients in our care have a plan.");
		}
	}

	public int age(LocalDate today) {
		return Math.max(0, (int) ChronoUnit.YEARS.between(this.birthDate, today));
	}

}
