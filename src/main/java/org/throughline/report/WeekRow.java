package org.throughline.report;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One line of a list behind a number of the week, covered already for its reader.
 *
 * @param subject what its page is about
 * @param id of that page
 * @param what the next step, responsibility or words that the line is about; absent when
 * the patient alone is
 * @param at when it happened; absent for what has not
 * @param since from when it was counted: offered, due, unowned
 * @param spoken a handoff with the patient there, which is counted by the clock
 * @param note the reason or the words, for those who may read them
 * @param inTheirWords the note is what the patient said
 * @param from who sent, made or did it
 * @param to whose it is or who took it
 */
public record WeekRow(Subject subject, UUID id, UUID patientId, @Nullable String what, @Nullable Instant at,
		@Nullable Instant since, boolean spoken, @Nullable String note, boolean inTheirWords, @Nullable UUID from,
		@Nullable UUID to) {

	/** How long it had been so by then. */
	public Duration age(Instant then) {
		return (this.since != null) ? Duration.between(this.since, then) : Duration.ZERO;
	}

	/** What a line opens. */
	public enum Subject {

		HANDOFF("handoffs"), STEP("next-steps"), RESPONSIBILITY("responsibilities"), PATIENT("patients"),
		CARD("patients");

		private final String place;

		Subject(String place) {
			this.place = place;
		}

		/** Where its page is. */
		public String place() {
			return this.place;
		}

	}

}
