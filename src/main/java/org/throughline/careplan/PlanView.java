package org.throughline.careplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.CardLine;
import org.throughline.careteam.ContactCard;
import org.throughline.followup.Friction;
import org.throughline.plain.HardSentence;
import org.throughline.plain.ReadingLevel;
import org.throughline.staff.StaffCard;

/**
 * A patient's plan as this viewer may see it now.
 *
 * @param version grows with each change of what the patient reads: words, goals, steps
 * and the step that comes first
 * @param keeper absent while we do not follow the patient
 * @param agreement when the patient last said yes to it
 * @param words the latest that the patient said; what is no longer so too
 * @param saidInAll how many statements are so
 * @param saidBeforeInAll how many are so no longer
 * @param alsoOpen open steps that serve none of the goals
 * @param reliedOn somebody said yes to it as it stands: the patient, who may have said it
 * back, or a clinician
 * @param chosenFirst which step the team says comes first; it may have ended meanwhile
 */
public record PlanView(UUID id, UUID patientId, int version, @Nullable PlanKeeper keeper, Instant changedAt,
		StaffCard changedBy, @Nullable Agreement agreement, List<Quotation> words, int saidInAll, int saidBeforeInAll,
		List<GoalView> goals, List<PlanStep> alsoOpen, @Nullable UUID chosenFirst, boolean reliedOn) {

	/** Of what is so, and of what is so no more, the latest; the rest has a page. */
	public static final int WORDS_SHOWN = 12;

	public PlanView {
		words = List.copyOf(words);
		goals = List.copyOf(goals);
		alsoOpen = List.copyOf(alsoOpen);
	}

	/** What is so now, the latest first; statements that differ stand together. */
	public List<Quotation> said() {
		return this.words.stream().filter(Quotation::isSo).toList();
	}

	public boolean hasVersion(int number) {
		return number >= 1 && number <= this.version;
	}

	/** Whether somebody else than the patient said something that stands. */
	public boolean saidByOthers() {
		return !said().stream().allMatch(Quotation::isTheirOwn);
	}

	/** What was so once. */
	public List<Quotation> saidBefore() {
		return this.words.stream().filter((said) -> !said.isSo()).toList();
	}

	/** Every open step: by goal, then those without one. */
	public Stream<PlanStep> steps() {
		return Stream.concat(this.goals.stream().flatMap((goal) -> goal.steps().stream()), this.alsoOpen.stream());
	}

	/**
	 * How much this plan asks of the patient: all that its page tells them, whichever
	 * goal it serves.
	 */
	public Friction friction(int limit) {
		return Friction.of(steps().map(PlanStep::step).toList(), limit);
	}

	/** "What do I do first?": exactly one of the open steps, if there is any. */
	public Optional<PlanStep> first() {
		return FirstStep.of(this, (step) -> true);
	}

	/** The same by the same rule, among the steps that may stand where it is asked. */
	public Optional<PlanStep> firstAmong(List<PlanStep> may) {
		return FirstStep.of(this, may::contains);
	}

	/**
	 * Sentences of the team that many cannot read; the patient's own words are theirs.
	 * @param card whom the patient calls, on the same paper
	 */
	public List<HardSentence> hard(@Nullable ContactCard card) {
		Stream<String> calls = (card != null) ? card.lines().stream().map(CardLine::forWhat) : Stream.empty();
		return Stream
			.of(this.goals.stream().map(GoalView::title),
					steps().flatMap((step) -> Stream.of(step.line(), String.valueOf(step.step().doneLooksLike()))),
					calls)
			.flatMap((texts) -> texts)
			.map(ReadingLevel::hardIn)
			.flatMap(List::stream)
			.distinct()
			.toList();
	}

	/** The patient said yes to what they read now. */
	public boolean isAgreed() {
		return this.agreement != null && this.agreement.version() == this.version;
	}

	/** The patient said yes: on which day, to whom, and to which version. */
	public record Agreement(LocalDate on, StaffCard with, int version) {
	}

}
