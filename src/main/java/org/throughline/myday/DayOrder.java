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

	private static final int MOST_IN_A_GROUP = 12;

	private final ClinicCalendar calendar;

	private final Instant now;

	private final int most;

	DayOrder(ClinicCalendar calendar, Instant now, boolean all) {
		this.calendar = calendar;
		this.now = now;
		this.most = all ? Integer.MAX_VALUE : MOST_IN_A_GROUP;
	}

	List<DayGroup> groups(List<StepView> yours, List<StepView> toCheck) {
		Map<String, List<StepView>> byName = new LinkedHashMap<>();
		List.of("Late", "Today", "To check with them", beforeClosed(), "Later", "Waiting to hear back")
			.forEach((name) -> byName.put(name, new ArrayList<>()));
		yours.forEach((step) -> byName.getOrDefault(nameFor(step), new ArrayList<>()).add(step));
		byName.getOrDefault("To check with them", new ArrayList<>()).addAll(toCheck);
		return byName.entrySet()
			.stream()
			.filter((group) -> !group.getValue().isEmpty())
			.map((group) -> DayGroup.of(group.getKey(), group.getValue(), this.most))
			.toList();
	}

	private String nameFor(StepView step) {
		StepView.WaitingOn waiting = step.waiting();
		if (step.isWaiting() && waiting != null && waiting.until().isAfter(this.now)) {
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
		return before ? beforeClosed() : "Later";
	}

	private String beforeClosed() {
		return this.calendar.nextClosedBlock(this.now)
			.map(ClosedBlock::name)
			.map((name) -> "Before " + name)
			.orElse("This week");
	}

}
