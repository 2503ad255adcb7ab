package org.throughline.safetyplan.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanText;
import org.throughline.safetyplan.SafetyPlanView;
import org.throughline.shared.Line;

/**
 * A safety plan as it is typed, part by part.
 *
 * @param version the version that the writer began from; absent when there was none
 */
record SafetyPlanForm(@Line(max = 400, several = true) @Nullable String warningSigns,
		@Line(max = 400, several = true) @Nullable String onMyOwn,
		@Line(max = 400, several = true) @Nullable String peopleAndPlaces,
		@Line(max = 400, several = true) @Nullable String peopleToAsk,
		@Line(max = 400, several = true) @Nullable String professionals,
		@Line(max = 400, several = true) @Nullable String makingItSafer, @Nullable Boolean onPrintedPage,
		@Nullable Integer version, @Nullable UUID formKey) {

	static SafetyPlanForm of(SafetyPlanView plan, UUID formKey) {
		SafetyPlanText text = plan.text();
		return new SafetyPlanForm(text.of(SafetyPart.WARNING_SIGNS), text.of(SafetyPart.ON_MY_OWN),
				text.of(SafetyPart.PEOPLE_AND_PLACES), text.of(SafetyPart.PEOPLE_TO_ASK),
				text.of(SafetyPart.PROFESSIONALS), text.of(SafetyPart.MAKING_IT_SAFER), text.onPrintedPage(),
				plan.version(), formKey);
	}

	static SafetyPlanForm empty(UUID formKey) {
		return new SafetyPlanForm(null, null, null, null, null, null, false, 0, formKey);
	}

	/** The same words, meant to follow that version. */
	SafetyPlanForm over(int version) {
		return new SafetyPlanForm(this.warningSigns, this.onMyOwn, this.peopleAndPlaces, this.peopleToAsk,
				this.professionals, this.makingItSafer, this.onPrintedPage, version, null);
	}

	int basedOn() {
		return (this.version != null && this.version > 0) ? this.version : 0;
	}

	SafetyPlanText text() {
		return new SafetyPlanText(typed(), Boolean.TRUE.equals(this.onPrintedPage));
	}

	/** What stands in each part that has something. */
	Map<SafetyPart, String> typed() {
		Map<SafetyPart, String> parts = new EnumMap<>(SafetyPart.class);
		put(parts, SafetyPart.WARNING_SIGNS, this.warningSigns);
		put(parts, SafetyPart.ON_MY_OWN, this.onMyOwn);
		put(parts, SafetyPart.PEOPLE_AND_PLACES, this.peopleAndPlaces);
		put(parts, SafetyPart.PEOPLE_TO_ASK, this.peopleToAsk);
		put(parts, SafetyPart.PROFESSIONALS, this.professionals);
		put(parts, SafetyPart.MAKING_IT_SAFER, this.makingItSafer);
		return parts;
	}

	private static void put(Map<SafetyPart, String> parts, SafetyPart part, @Nullable String words) {
		if (words != null) {
			parts.put(part, words.replaceAll("\\R", "\n"));
		}
	}

}
