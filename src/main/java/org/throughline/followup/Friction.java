package org.throughline.followup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How much a plan asks of the patient, counted from the open steps themselves: those that
 * the plan's page tells them, whichever goal they serve. Without a plan nothing is asked
 * by one. At the clinic's limit the plan is fragile; the patient never is.
 *
 * @param limit from so many on
 */
public record Friction(Map<Burden, List<StepView>> asked, int limit) {

	/**
	 * @param steps those of the plan
	 */
	public static Friction of(List<StepView> steps, int limit) {
		Map<Burden, List<StepView>> asked = new EnumMap<>(Burden.class);
		steps.stream()
			.filter(StepView::isOpen)
			.forEach((step) -> Burden.of(step.kind(), isTheirs(step), step.asks())
				.forEach((burden) -> asked.computeIfAbsent(burden, (none) -> new ArrayList<>()).add(step)));
		return new Friction(asked, limit);
	}

	private static boolean isTheirs(StepView step) {
		OwnerKind kind = step.owner().kind();
		return kind == OwnerKind.PATIENT || kind == OwnerKind.CONTACT_PERSON;
	}

	public int count() {
		return this.asked.values().stream().mapToInt(List::size).sum();
	}

	public boolean isFragile() {
		return count() >= this.limit;
	}

	/** "2 calls, 1 log-in, 1 ride". */
	public String inWords() {
		return this.asked.entrySet()
			.stream()
			.map((each) -> each.getKey().counted(each.getValue().size()))
			.collect(Collectors.joining(", "));
	}

	/** How the plan could ask less, the easiest change first. */
	public List<Lighter> suggestions() {
		return this.asked.entrySet()
			.stream()
			.map((each) -> each.getKey().lighterThan(each.getValue()))
			.filter(Objects::nonNull)
			.toList();
	}

}
