package org.throughline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

	/**
	 * @param prints whether a line may stand on paper
	 */
	List<PrintedPlan.Night> of(SafetyPlanText text, Predicate<String> prints) {
		List<PrintedPlan.Night> lines = new ArrayList<>();
		add(lines, "notice", text, prints, SafetyPart.WARNING_SIGNS);
		add(lines, "alone", text, prints, SafetyPart.ON_MY_OWN);
		add(lines, "near", text, prints, SafetyPart.PEOPLE_AND_PLACES, SafetyPart.PEOPLE_TO_ASK);
		add(lines, "safer", text, prints, SafetyPart.MAKING_IT_SAFER);
		if (!add(lines, "bad", text, prints, SafetyPart.PROFESSIONALS)) {
			lines.add(new PrintedPlan.Night(this.words.say("night.bad"), this.words.say("night.988")));
		}
		lines.add(new PrintedPlan.Night(this.words.say("night.danger"), danger()));
		return lines;
	}

	private boolean add(List<PrintedPlan.Night> lines, String label, SafetyPlanText text, Predicate<String> prints,
			SafetyPart... parts) {
		String written = Stream.of(parts).flatMap(text::lines).filter(prints).collect(Collectors.joining("\n"));
		if (!written.isEmpty()) {
			lines.add(new PrintedPlan.Night(this.words.say("night." + label), Sentence.of(written)));
		}
		return !written.isEmpty();
	}

	String danger() {
		return (this.emergencyPlace != null) ? Sentence.closed(this.words.say("night.911.place", this.emergencyPlace))
				: this.words.say("night.911");
	}

}
