package org.throughline.followup;

import java.util.LinkedHashMap;
import java.util.Map;

import org.throughline.staff.CoverRule;
import org.throughline.staff.Discipline;

import org.springframework.stereotype.Component;

/**
 * Steps are covered kind by kind, by whoever may say yes to that kind.
 */
@Component
class StepCoverRule implements CoverRule {

	@Override
	public Map<String, String> kinds() {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (StepKind kind : StepKind.values()) {
			kinds.put(kind.name(), kind.label());
		}
		return kinds;
	}

	@Override
	public boolean mayCover(String kind, Discipline discipline) {
		return StepKind.valueOf(kind).mayBeAcceptedBy(discipline);
	}

}
