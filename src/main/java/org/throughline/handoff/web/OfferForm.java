package org.throughline.handoff.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepKind;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;

/**
 * The handoff form as it is typed: anything may be missing until it is saved.
 */
record OfferForm(@NotNull(message = "This page was open too long. Send it once more.") @Nullable UUID formKey,
		String draft, @NotNull(message = "Who is it about? Find them first.") @Nullable UUID patientId,
		@Line(max = 100) String q, @NotNull(message = "How do you hand over? Choose one.") @Nullable HandoffKind kind,
		Boolean saidInFront,
		@NotEmpty(message = "Choose whom you ask. Whoever is free first takes it.") @Size(max = 5,
				message = "Ask up to five people. Leave someone out.") List<UUID> to,
		@Size(max = 1, message = "One person takes it. Tick only who says yes.") List<UUID> here,
		@NotBlank(message = "What is the concern? One sentence.") @Line(max = 160) String concern,
		@Line(max = 200) String mostUrgent, @Line(max = 160) String whatChanged, @Line(max = 160) String wouldWorry,
		Boolean safety,
		@NotBlank(message = "Say what happens next. Start with a verb.") @Line(max = 140) String stepTitle,
		@Nullable StepKind stepKind, String by, @Nullable LocalDate byDate, @Nullable LocalTime byTime,
		@Min(value = 0, message = "Minutes cannot be fewer than none.") @Max(value = 600,
				message = "Ten hours is the most that fits here.") @Nullable Integer minutes,
		@Line(max = 600, several = true) String beforeLeaving, @Line(max = 1200, several = true) String alreadyTold,
		@Line(max = 280) String gotEasier, Boolean nothingYet, List<Obstacle> reasons, Boolean keepMine) {

	static final String PICK = "pick";

	private static final int MOST_LINES = 6;

	private static final int LONGEST_LINE = 120;

	OfferForm {
		saidInFront = Boolean.TRUE.equals(saidInFront);
		safety = Boolean.TRUE.equals(safety);
		keepMine = Boolean.TRUE.equals(keepMine);
		nothingYet = Boolean.TRUE.equals(nothingYet);
		gotEasier = oneLine(gotEasier);
		draft = oneLine(draft);
		q = oneLine(q);
		to = listed(to);
		here = listed(here);
		concern = oneLine(concern);
		mostUrgent = oneLine(mostUrgent);
		whatChanged = oneLine(whatChanged);
		wouldWorry = oneLine(wouldWorry);
		stepTitle = oneLine(stepTitle);
		by = oneLine(by);
		beforeLeaving = (beforeLeaving != null) ? beforeLeaving : "";
		alreadyTold = (alreadyTold != null) ? alreadyTold : "";
		reasons = (reasons != null) ? reasons.stream().filter(Objects::nonNull).toList() : List.of();
	}

	static OfferForm empty(String draft, @Nullable UUID patientId, String by) {
		return new OfferForm(null, draft, patientId, "", null, false, List.of(), List.of(), "", "", "", "", false, "",
				null, by, null, null, null, "", "", "", false, List.of(), false);
	}

	OfferForm about(@Nullable UUID patient) {
		return new OfferForm(this.formKey, this.draft, patient, "", this.kind, this.saidInFront, this.to, this.here,
				this.concern, this.mostUrgent, this.whatChanged, this.wouldWorry, this.safety, this.stepTitle,
				this.stepKind, this.by, this.byDate, this.byTime, this.minutes, this.beforeLeaving, this.alreadyTold,
				this.gotEasier, this.nothingYet, this.reasons, this.keepMine);
	}

	/**
	 * @param sentence the name of the field that says it otherwise
	 */
	OfferForm saying(String sentence, String words) {
		return new OfferForm(this.formKey, this.draft, this.patientId, this.q, this.kind, this.saidInFront, this.to,
				this.here, sentence.equals("concern") ? words : this.concern, this.mostUrgent,
				sentence.equals("whatChanged") ? words : this.whatChanged,
				sentence.equals("wouldWorry") ? words : this.wouldWorry, this.safety,
				sentence.equals("stepTitle") ? words : this.stepTitle, this.stepKind, this.by, this.byDate, this.byTime,
				this.minutes, this.beforeLeaving, this.alreadyTold, this.gotEasier, this.nothingYet, List.of(),
				this.keepMine);
	}

	OfferForm dueOn(LocalDate day) {
		return new OfferForm(this.formKey, this.draft, this.patientId, this.q, this.kind, this.saidInFront, this.to,
				this.here, this.concern, this.mostUrgent, this.whatChanged, this.wouldWorry, this.safety,
				this.stepTitle, this.stepKind, PICK, day, null, this.minutes, this.beforeLeaving, this.alreadyTold,
				this.gotEasier, this.nothingYet, this.reasons, this.keepMine);
	}

	/** The sender's own sentences by field; the patient's words are the patient's. */
	Map<String, String> sentences() {
		Map<String, String> sentences = new LinkedHashMap<>();
		sentences.put("concern", this.concern);
		sentences.put("whatChanged", this.whatChanged);
		sentences.put("wouldWorry", this.wouldWorry);
		sentences.put("stepTitle", this.stepTitle);
		return sentences;
	}

	/** Whether there is anything that somebody would miss: a search alone is not. */
	boolean holdsSomething() {
		boolean chosen = (this.patientId != null && !this.draft.contains(":")) || this.kind != null
				|| !this.to.isEmpty() || this.saidInFront || this.safety || this.minutes != null;
		return chosen || !this.mostUrgent.isEmpty() || !this.beforeLeaving.isBlank() || !this.alreadyTold.isBlank()
				|| askedWhatGotEasier() || !String.join("", sentences().values()).isEmpty();
	}

	boolean askedWhatGotEasier() {
		return this.nothingYet || !this.gotEasier.isEmpty();
	}

	/** As chosen, or as the words read. */
	StepKind kindOfStep() {
		return (this.stepKind != null) ? this.stepKind : StepKindGuess.of(this.stepTitle);
	}

	HandoffOffer toOffer(Instant due) {
		return new HandoffOffer(Objects.requireNonNull(this.patientId), Objects.requireNonNull(this.kind),
				this.saidInFront, this.safety, this.to, this.here.isEmpty() ? null : this.here.get(0), this.concern,
				Texts.clean(this.mostUrgent), Texts.clean(this.whatChanged), Texts.clean(this.wouldWorry), this.minutes,
				new HandoffOffer.Step(this.stepTitle, kindOfStep(), due), lines());
	}

	private List<String> lines() {
		List<String> lines = this.beforeLeaving.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		if (lines.size() > MOST_LINES) {
			throw new RefusedByRule("beforeLeaving", "Six lines are what one visit can hold. Leave some out.");
		}
		if (lines.stream().anyMatch((line) -> line.length() > LONGEST_LINE)) {
			throw new RefusedByRule("beforeLeaving", "Keep each line under 120 characters.");
		}
		return lines;
	}

	private static String oneLine(@Nullable String typed) {
		return (typed == null) ? "" : typed.strip().replaceAll("\\s*\\R\\s*", " ");
	}

	private static List<UUID> listed(@Nullable List<UUID> ids) {
		return (ids == null) ? List.of() : ids.stream().filter(Objects::nonNull).distinct().toList();
	}

}
