package org.throughline.followup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.OpenHours;
import org.throughline.followup.Asks;
import org.throughline.followup.Attempt;
import org.throughline.followup.ChosenTime;
import org.throughline.followup.DueChoice;
import org.throughline.followup.SeenStep;
import org.throughline.progress.ContactOutcome;
import org.throughline.progress.ContactWay;
import org.throughline.shared.Line;
import org.throughline.shared.Required;
import org.throughline.shared.Texts;

/**
 * What is typed for something that happens to a step; each action reads its own part.
 *
 * @param seen how it stood when the form was opened, as {@code StepView.seen} says it
 * @param back the page to go back to: {@code day}, {@code calls}, {@code evening},
 * {@code owns}, {@code weekend}, {@code patient} or the step itself
 * @param tryAt the next try, at the clinic's time
 * @param useOpenTime the open time that was offered instead of a closed day
 * @param triedOutcome what had come of the try when that was offered
 */
record ActForm(@Nullable UUID formKey, @Line(max = 80) @Nullable String seen, @Nullable String back,
		@Line(max = 200) @Nullable String reason, @Nullable UUID owner, @Nullable UUID doneBy,
		@Line(max = 120) @Nullable String on, @Nullable DueChoice due, @Nullable LocalDate day,
		@Nullable LocalTime time, @Nullable Boolean closedDayMeant, @Nullable ContactWay way,
		@Nullable ContactOutcome outcome, @Line(max = 280) @Nullable String about,
		@Min(value = 0, message = "Minutes cannot be fewer than none.") @Max(value = 600,
				message = "Ten hours at most.") @Nullable Integer minutes,
		@Line(max = 280) @Nullable String gotEasier, @Nullable Boolean nothingYet, @Nullable Boolean hardest,
		@Nullable LocalDateTime tryAt, @Nullable LocalDate tryDay, @Nullable LocalTime tryTime,
		@Nullable Boolean asksLogIn, @Nullable Boolean asksPayment, @Nullable LocalDateTime useOpenTime,
		@Nullable ContactOutcome triedOutcome) {

	/**
	 * What was typed, by what it was an answer to: for a page that has its form no more.
	 */
	Map<String, String> words() {
		Map<String, String> words = new LinkedHashMap<>();
		words.put("Why", Objects.toString(this.reason, ""));
		words.put("Waiting on", Objects.toString(this.on, ""));
		words.put("The try", (this.outcome != null) ? this.outcome.label() : "");
		words.put("What came of it", Objects.toString(this.about, ""));
		words.put("What got easier", Objects.toString(this.gotEasier, ""));
		words.values().removeIf(String::isBlank);
		return words;
	}

	SeenStep seen(UUID stepId) {
		return SeenStep.of(stepId, this.seen);
	}

	Asks asks() {
		return new Asks(Boolean.TRUE.equals(this.asksLogIn), Boolean.TRUE.equals(this.asksPayment));
	}

	String why(String question) {
		return Required.words(this.reason, "reason", question);
	}

	UUID whom() {
		return Required.choice(this.owner, "owner", "Choose one person.");
	}

	ChosenTime chosen(Instant now) {
		return new ChosenTime((calendar) -> when(calendar, now), tookCare());
	}

	Instant when(ClinicCalendar calendar, Instant now) {
		return openInstead(Required.choice(this.due, "due", "Choose when.").due(calendar, now, this.day, this.time),
				calendar);
	}

	Attempt attempt() {
		ContactOutcome came = (this.outcome == null && this.useOpenTime != null) ? this.triedOutcome : this.outcome;
		return new Attempt((this.way != null) ? this.way : ContactWay.CALL_OUT,
				Required.choice(came, "outcome", "Choose what came of it."), Texts.clean(this.about), this.minutes,
				Texts.clean(this.gotEasier), Boolean.TRUE.equals(this.nothingYet));
	}

	boolean plansATry() {
		return this.tryDay != null || this.tryAt != null;
	}

	/**
	 * When the next try is, when they said: at one of the times offered, or on a day of
	 * their own; without a time as soon as the clinic opens.
	 */
	ChosenTime chosenTry() {
		return new ChosenTime(this::nextTry, tookCare());
	}

	private Instant nextTry(ClinicCalendar calendar) {
		return openInstead(tryTyped(calendar), calendar);
	}

	private Instant tryTyped(ClinicCalendar calendar) {
		if (this.tryDay != null) {
			LocalTime opens = calendar.hoursOn(this.tryDay).map(OpenHours::opens).orElse(LocalTime.NOON);
			return this.tryDay.atTime((this.tryTime != null) ? this.tryTime : opens)
				.atZone(calendar.zone())
				.toInstant();
		}
		return Objects.requireNonNull(this.tryAt).atZone(calendar.zone()).toInstant();
	}

	/** A day that was corrected meanwhile stays. */
	private Instant openInstead(Instant typed, ClinicCalendar calendar) {
		return (this.useOpenTime != null && calendar.fallsOnClosedDay(typed))
				? this.useOpenTime.atZone(calendar.zone()).toInstant() : typed;
	}

	private boolean tookCare() {
		return Boolean.TRUE.equals(this.closedDayMeant);
	}

	String waitingOn() {
		return Required.words(this.on, "on", "Say on whom you wait.");
	}

}
