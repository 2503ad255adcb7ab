package org.throughline.paper;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A safety plan by itself, ready to print: for the patient, or for somebody of theirs who
 * may have it.
 *
 * @param version with its day, so that an older copy can be told from it
 * @param holder for whom the copy is; absent when it is the patient's own
 * @param danger whom to call in danger right now
 * @param doses lines that print once a prescriber or nurse confirmed them today
 */
public record PrintedSafety(PaperWords words, String name, String clinic, @Nullable String nurseLine, String version,
		@Nullable Holder holder, List<Part> parts, String danger, List<PrintedPlan.Dose> doses) {

	PrintedSafety with(Holder holder) {
		return new PrintedSafety(this.words, this.name, this.clinic, this.nurseLine, this.version, holder, this.parts,
				this.danger, this.doses);
	}

	/** All that was typed, for the writer to shorten: the longest first. */
	public List<String> typed() {
		return this.parts.stream()
			.flatMap((part) -> part.lines().stream())
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
	}

	/** Somebody of the patient's, and when the patient agreed that they may have it. */
	public record Holder(String who, String agreed) {
	}

	/** One part in the patient's words, a thing a line. */
	public record Part(String label, List<String> lines) {
	}

}
