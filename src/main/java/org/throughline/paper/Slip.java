package org.throughline.paper;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.plain.HardSentence;
import org.throughline.plain.ReadingLevel;

/**
 * The visit slip, ready to print: who met the patient today and what happens next.
 *
 * @param phone the clinic's own line
 * @param own what the patient does
 * @param next what somebody else said yes to
 * @param visits the next that are booked
 * @param held what does not print, for the person who prints
 * @param doses lines that print once a prescriber or nurse confirmed them today
 * @param notToThem promises that speak of the patient, not to them, for the person who
 * prints
 */
public record Slip(PaperWords words, String name, String day, String clinic, @Nullable String phone, List<Met> met,
		List<Own> own, List<Promise> next, List<Coming> visits, List<HeldBack> held, List<PrintedPlan.Dose> doses,
		List<String> notToThem) {

	private static final int MOST_OWN = 6;

	/** Sentences of ours that many cannot read, for the person who prints. */
	public List<HardSentence> hard() {
		return Stream
			.of(this.met.stream().map((one) -> ReadingLevel.hardIn(one.about())),
					this.own.stream().map((one) -> ReadingLevel.hardIn(one.what())),
					this.own.stream().map((one) -> ReadingLevel.hardIn(one.doneWhen())),
					this.next.stream().map((one) -> ReadingLevel.hardIn(one.what())),
					this.visits.stream().map((one) -> ReadingLevel.hardIn(one.about())))
			.flatMap((found) -> found)
			.flatMap(List::stream)
			.distinct()
			.toList();
	}

	/** Of what there is more than a page and a day hold, for whoever prints it to cut. */
	public List<String> heaps() {
		return (this.own.size() > MOST_OWN)
				? List.of("%d things to do. Drop what can wait, or make two one.".formatted(this.own.size()))
				: List.of();
	}

	/** All that people typed, for whoever prints it to shorten: the longest first. */
	public List<String> typed() {
		return Stream
			.of(this.own.stream().map(Own::what), this.own.stream().map(Own::doneWhen).flatMap(Stream::ofNullable),
					this.next.stream().map(Promise::what), this.visits.stream().map(Coming::about))
			.flatMap((texts) -> texts)
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
	}

	/** Somebody the patient met, and what for. */
	public record Met(String who, String what, @Nullable String about) {
	}

	/** Something for the patient or one of their people to do. */
	public record Own(String what, String often, @Nullable String doneWhen, @Nullable String who) {
	}

	/** Somebody does something, by then. */
	public record Promise(String who, String what, String by) {
	}

	/** A visit that is booked. */
	public record Coming(String when, String with, String about) {
	}

	/**
	 * What does not print, and what it wants first.
	 *
	 * @param stepId absent for a line of the contact card
	 */
	public record HeldBack(@Nullable UUID stepId, String what, String why) {
	}

}
