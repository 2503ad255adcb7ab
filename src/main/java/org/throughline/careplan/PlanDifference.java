package org.throughline.careplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Something that reads differently in two versions of a plan.
 *
 * @param label what: "Goal 2", "Step: Call Harlan"
 * @param before empty when it was not there
 * @param after empty when it is not there
 * @param voice whether both are the patient's own words
 */
public record PlanDifference(String label, String before, String after, boolean voice) {

	private static final String FOLLOWS = "Follows from the plan";

	/** Everything that differs, in the order in which the plan is read. */
	public static List<PlanDifference> between(PlanContent before, PlanContent after) {
		List<PlanDifference> all = new ArrayList<>();
		all.addAll(differences(said(before), said(after), true));
		all.addAll(differences(saidByOthers(before), saidByOthers(after), false));
		all.addAll(differences(goals(before), goals(after), false));
		all.addAll(differences(steps(before, after), steps(after, before), false));
		String first = Objects.requireNonNullElse(before.first(), FOLLOWS);
		String then = Objects.requireNonNullElse(after.first(), FOLLOWS);
		all.addAll(differences(Map.of("What comes first", first), Map.of("What comes first", then), false));
		return all;
	}

	private static List<PlanDifference> differences(Map<String, String> before, Map<String, String> after,
			boolean voice) {
		return Stream.concat(before.keySet().stream(), after.keySet().stream())
			.distinct()
			.map((key) -> new PlanDifference(voice ? "What was said" : key, before.getOrDefault(key, ""),
					after.getOrDefault(key, ""), voice))
			.filter((difference) -> !difference.before().equals(difference.after()))
			.toList();
	}

	private static Map<String, String> said(PlanContent content) {
		Map<String, String> said = new LinkedHashMap<>();
		content.words()
			.stream()
			.filter((one) -> one.saidBy() == null)
			.forEach((one) -> said.put(one.words() + one.on() + one.heardBy(), one.words()));
		return said;
	}

	private static Map<String, String> saidByOthers(PlanContent content) {
		Map<String, String> said = new LinkedHashMap<>();
		content.words()
			.stream()
			.filter((one) -> one.saidBy() != null)
			.forEach((one) -> said.merge("Said by " + one.saidBy(), one.words(), (first, more) -> first + "; " + more));
		return said;
	}

	private static Map<String, String> goals(PlanContent content) {
		Map<String, String> goals = new TreeMap<>();
		content.goals().forEach((goal) -> goals.put("Goal " + goal.number(), goal.title()));
		return goals;
	}

	/** Old versions have short names: those of the other are what they stand for. */
	private static Map<String, String> steps(PlanContent content, PlanContent other) {
		Map<String, String> steps = new LinkedHashMap<>();
		content.goals()
			.forEach((goal) -> goal.steps()
				.forEach((step) -> steps.merge("Step: " + step.title(),
						inWords(goal.number(), step, step.whoAmong(other)), (one, more) -> one + "; " + more)));
		return steps;
	}

	private static String inWords(int goal, PlanContent.Step step, String who) {
		return Stream
			.of("for goal " + goal, quoted(step.usable()), who, step.often(), after("tracked by ", step.tracked()),
					step.willing(), after("done: ", step.doneLooksLike()))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

	private static @Nullable String quoted(@Nullable String usable) {
		return (usable != null) ? "reads “" + usable + "”" : null;
	}

	private static @Nullable String after(String words, @Nullable String text) {
		return (text != null) ? words + text : null;
	}

}
