package org.throughline.careplan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What came of a plan, in three checks: yes, no, or not known yet.
 *
 * @param pickedUp whether they picked up the prescription; absent while no medication
 * step was done lately
 * @param came whether they came to the visit after it; absent while there was none
 * @param atNight whether they could use the safety plan at 2 a.m.; absent without one
 */
public record AfterPlan(UUID patientId, @Nullable Check pickedUp, @Nullable Check came, @Nullable Check atNight) {

	/** There is nothing to ask about yet. */
	public boolean isEmpty() {
		return Stream.of(this.pickedUp, this.came, this.atNight).allMatch(Objects::isNull);
	}

	/**
	 * One of them.
	 *
	 * @param answer in a word; absent while nobody knows
	 * @param on the day of the answer; else the day since which it could be asked
	 */
	public record Check(@Nullable String answer, LocalDate on) {

		public boolean isKnown() {
			return this.answer != null;
		}

	}

}
