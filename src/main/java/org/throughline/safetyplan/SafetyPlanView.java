package org.throughline.safetyplan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * A version of somebody's safety plan as clinical people read it.
 *
 * @param copies who has it on paper, also an older version; known for the current version
 * only
 * @param night the last answer to "could you use it at 2 a.m.?", of whichever version
 */
public record SafetyPlanView(UUID patientId, int version, SafetyPlanText text, StaffCard writtenBy, Instant writtenAt,
		List<PaperCopy> copies, @Nullable NightCheck night) {

	private static final int SHORT = 3;

	/** What they notice first. */
	public @Nullable String firstSign() {
		return this.text.lines(SafetyPart.WARNING_SIGNS).findFirst().orElse(null);
	}

	/** What they do then, and whom they ask, in a few words. */
	public String then() {
		return Stream
			.concat(this.text.lines(SafetyPart.ON_MY_OWN).limit(SHORT - 1),
					this.text.lines(SafetyPart.PEOPLE_TO_ASK).limit(1))
			.map(SafetyPlanView::inside)
			.collect(Collectors.joining(", then "));
	}

	/** The copy in the patient's own hand. */
	public Optional<PaperCopy> own() {
		return this.copies.stream().filter(PaperCopy::isThePatients).findFirst();
	}

	public boolean isOld(PaperCopy copy) {
		return copy.version() < this.version;
	}

	/** Whether they were asked about 2 a.m. since it last changed. */
	public boolean askedSinceItChanged() {
		return this.night != null && this.night.version() == this.version;
	}

	/**
	 * What they said last of it as it stands: it would not carry them through a night.
	 */
	public boolean isNotEnoughAtNight() {
		return this.night != null && askedSinceItChanged() && this.night.answer().isNotEnough();
	}

	/** Nobody has made a step of that yet. */
	public boolean wantsAStep() {
		return isNotEnoughAtNight() && this.night != null && this.night.step() == null;
	}

	private static String inside(String line) {
		return line.replaceAll("[.;,]+$", "");
	}

}
