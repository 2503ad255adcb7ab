package org.throughline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanText;

/**
 * The safety plan as six lines to go down at night: from alone to others, and to 911 at
 * the end.
 */
final class NightLines {

	private final PaperWords words;

	private final @Nullable String emergencyPlace;

	/**
	 * @param emergencyPlace where somebody goes in an emergency; absent when the clinic
	 * names none
	 */
	NightLines(PaperWords words, @Nullable String emergencyPlace) {
		this.words = words;
		this.emergencyPlace = emergencyPlace;
	}

	List<PrintedPlan.Night> of(SafetyPlanText text) {
		List<PrintedPlan.Night> lines = new ArrayList<>();
		add(lines, "notice", text, SafetyPart.WARNING_SIGNS);
		add(lines, "alone", text, SafetyPart.ON_MY_OWN);
		add(lines, "near", text, SafetyPart.PEOPLE_AND_PLACES, SafetyPart.PEOPLE_TO_ASK);
		add(lines, "safer", text, SafetyPart.MAKING_IT_SAFER);
		if (text.of(SafetyPart.PROFESSIONALS) == null) {
			lines.add(new PrintedPlan.Night(this.words.say("night.bad"), this.words.say("night.988")));
		}
		add(lines, "bad", text, SafetyPart.PROFESSIONALS);
		lines.add(new PrintedPlan.Night(this.words.say("night.danger"), danger()));
		return lines;
	}

	private void add(List<PrintedPlan.Night> lines, String label, SafetyPlanText text, SafetyPart... parts) {
		String written = Stream.of(parts)
			.map(text::of)
			.filter((part) -> part != null)
			.collect(Collectors.joining("\n"));
		if (!written.isEmpty()) {
			lines.add(new PrintedPlan.Night(this.words.say("night." + label), Sentence.of(written)));
		}
	}

	String danger() {
		return (this.emergencyPlace != null) ? Sentence.closed(this.words.say("night.911.place", this.emergencyPlace))
				: this.words.say("night.911");
	}

}
