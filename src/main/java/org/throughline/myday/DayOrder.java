package org.throughline.myday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.ClosedBlock;
import org.throughline.followup.StepView;

/**
 * Puts steps under headings: late, today, before the closed days, later, waiting.
 */
class DayOrder {

	static final int MOST_IN_A_GROUP = 12;

	private static final String LATER = "Later";

	/** A day has no room for more; the rest is a link away. */
	private static final int MOST_IN_A_DAY = 20;

	private final ClinicCalendar calendar;

	private final Instant now;

	private final boolean all;

	DayOrder(ClinicCalendar calendar, Instant now, boolean all) {
		this.calendar = calendar;
		this.now = now;
		this.all = all;
	}

	/**
	 * @param unread how many more are due later than those given
	 */
	List<DayGroup> groups(List<StepView> yours, List<StepView> toCheck, int unread) {
		Map<String, List<StepView>> byName = new LinkedHashMap<>();
		List.of("Late", "Today", "To check with them", beforeClosed(), LATER, "Waiting to hear back")
			.forEach((name) -> byName.put(name, new ArrayList<>()));
		yours.forEach((step) -> byName.getOrDefault(nameFor(step), new ArrayList<>()).add(step));
		byName.getOrDefault("To check with them", new ArrayList<>()).addAll(toCheck);
		List<DayGroup> groups = new ArrayList<>();
		int room = MOST_IN_A_DAY;
		for (Map.Entry<String, List<StepView>> group : byName.entrySet()) {
			if (!group.getValue().isEmpty()) {
				int most = this.all ? Integer.MAX_VALUE : Math.min(room, MOST_IN_A_GROUP);
				groups.add(
						DayGroup.of(group.getKey(), group.getValue(), most, LATER.equals(group.getKey()) ? unread : 0));
				room -= groups.get(groups.size() - 1).steps().size();
			}
		}
		return List.copyOf(groups);
	}

	private String nameFor(StepView step) {
		if (step.waitsStill(this.now)) {
			return "Waiting to hear back";
		}
		if (step.late()) {
			return "Late";
		}
		LocalDate day = this.calendar.dayOf(step.turn());
		if (!day.isAfter(this.calendar.dayOf(this.now))) {
			return "Today";
		}
		boolean before = this.calendar.nextClosedBlock(this.now)
			.filter((block) -> !step.due().isAfter(block.from()))
			.isPresent();
		return before ? beforeClosed() : LATER;
	}

	private String beforeClosed() {
		return this.calendar.nextClosedBlock(this.now)
			.map(ClosedBlock::name)
			.map((name) -> "Before " + name)
			.orElse("This week");
	}

}
