package org.throughline.paper;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.plain.HardSentence;

/**
 * The plan as the patient takes it home, ready to print.
 *
 * @param made when it was made with the patient, and checked
 * @param hours when the clinic is open next
 * @param said the patient's words
 * @param first what they do first; absent while that must not print
 * @param also their own steps that serve none of the goals
 * @param doing what others said yes to
 * @param night the safety plan, where the patient wants it here and the reader is
 * clinical
 * @param saidBack whether the patient has said this version back
 */
public record PrintedPlan(PaperWords words, String name, String made, String clinic, String hours, List<String> said,
		@Nullable First first, List<Goal> goals, List<Line> also, List<Call> calls, List<Doing> doing,
		List<Night> night, boolean saidBack, Notes notes) {

	private static final int MOST_SAID = 2;

	private static final int MOST_OWN = 6;

	/**
	 * What to do first.
	 *
	 * @param line what the patient does; absent when the first step is somebody else's
	 * @param checked who confirmed the dose in it
	 * @param promise what somebody of us does about it
	 */
	public record First(@Nullable String line, String often, @Nullable String doneWhen, @Nullable String checked,
			@Nullable Promise promise) {

		/** The patient's line as a sentence, with what is bold in it. */
		public List<Run> runs() {
			if (this.line == null) {
				return List.of();
			}
			return this.often.isEmpty() ? Run.of(Sentence.closed(this.line))
					: Stream
						.concat(Run.of(this.line + ", ").stream(), Stream.of(new Run(this.often + ".", true, false)))
						.toList();
		}

	}

	/** What somebody of us does, by when, and what the patient does when they do not. */
	public record Promise(String what, String by, Otherwise otherwise) {
	}

	/**
	 * What the patient does when a promise is not kept.
	 *
	 * @param number whom they call; absent when there is no number to give
	 */
	public record Otherwise(String words, @Nullable String number) {
	}

	/**
	 * A shared goal and what the patient does for it.
	 *
	 * @param visit when they come back for it
	 */
	public record Goal(int number, String title, List<Line> lines, @Nullable String visit) {

		Goal with(String visit) {
			return new Goal(this.number, this.title, this.lines, visit);
		}

	}

	/**
	 * Something the patient does.
	 *
	 * @param days a box to tick for each, when it is for every day
	 */
	public record Line(String what, String often, @Nullable String doneWhen, @Nullable String checked,
			List<String> days) {

		/** What they do and how often as a sentence, with what is bold in it. */
		public List<Run> runs() {
			return Run.of(this.often.isEmpty() ? Sentence.closed(this.what) : this.what + ", " + this.often + ".");
		}

	}

	/** Whom to call for what. */
	public record Call(String about, String whom) {
	}

	/** Somebody does something, by then. */
	public record Doing(String what, String by) {
	}

	/** One line of the safety plan, in the patient's words. */
	public record Night(String label, String words) {

		/** The words, with what is bold in them. */
		public List<Run> runs() {
			return Run.of(this.words);
		}

	}

	/**
	 * What the person who prints is told, and the patient does not read.
	 *
	 * @param doses lines that print once a prescriber or nurse confirmed them today
	 * @param hard sentences that many cannot read
	 * @param notToThem promises that speak of the patient, not to them
	 */
	public record Notes(List<Slip.HeldBack> held, List<Dose> doses, List<HardSentence> hard, List<String> notToThem) {

		public static final Notes NONE = new Notes(List.of(), List.of(), List.of(), List.of());

	}

	/**
	 * A line with a dose in it that nobody confirmed today.
	 *
	 * @param stepId absent for words outside of a step
	 */
	public record Dose(@Nullable UUID stepId, String line) {
	}

	/** The safety plan in two columns, read down the one and then the other. */
	public List<List<Night>> nightColumns() {
		int half = (this.night.size() + 1) / 2;
		return List.of(this.night.subList(0, half), this.night.subList(half, this.night.size()));
	}

	PrintedPlan with(List<Goal> goals, List<Doing> doing) {
		return new PrintedPlan(this.words, this.name, this.made, this.clinic, this.hours, this.said, this.first, goals,
				this.also, this.calls, doing, this.night, this.saidBack, this.notes);
	}

	/** With something more that does not print. */
	PrintedPlan without(Slip.HeldBack line) {
		return new PrintedPlan(this.words, this.name, this.made, this.clinic, this.hours, this.said, this.first,
				this.goals, this.also, this.calls, this.doing, this.night, this.saidBack,
				new Notes(Stream.concat(this.notes.held().stream(), Stream.of(line)).toList(), this.notes.doses(),
						this.notes.hard(), this.notes.notToThem()));
	}

	/** Of what there is more than a page and a week hold, for the writer to cut. */
	public List<String> heaps() {
		int own = this.also.size() + this.goals.stream().mapToInt((goal) -> goal.lines().size()).sum();
		return Stream.of(
				(this.said.size() > MOST_SAID) ? "%d things that were said. Mark in the plan which are no longer so."
					.formatted(this.said.size()) : "",
				(own > MOST_OWN) ? "%d things to do. Drop what can wait, or make two one.".formatted(own) : "")
			.filter((heap) -> !heap.isEmpty())
			.toList();
	}

	/** All that people typed, for the writer to shorten: the longest first. */
	public List<String> typed() {
		return java.util.stream.Stream
			.of(this.said.stream(), this.goals.stream().map(Goal::title),
					this.goals.stream().flatMap((goal) -> goal.lines().stream()).flatMap(PrintedPlan::typed),
					this.also.stream().flatMap(PrintedPlan::typed), this.doing.stream().map(Doing::what),
					this.night.stream().map(Night::words))
			.flatMap((texts) -> texts)
			.sorted(java.util.Comparator.comparing(String::length).reversed())
			.toList();
	}

	private static java.util.stream.Stream<String> typed(Line line) {
		return java.util.stream.Stream.of(line.what(), line.doneWhen())
			.filter(java.util.Objects::nonNull)
			.map(String::valueOf);
	}

}
