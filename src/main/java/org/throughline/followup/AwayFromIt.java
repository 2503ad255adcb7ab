package org.throughline.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;
import org.throughline.staff.AwaySpan;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Says that whoever answers for a step is away, now or when it is due, and who covers it
 * meanwhile.
 */
@Component
public class AwayFromIt {

	private final StaffDirectory staff;

	private final Moments moments;

	AwayFromIt(StaffDirectory staff, Moments moments) {
		this.staff = staff;
		this.moments = moments;
	}

	/** "Bev H. is away until Wed Nov 25. Kayla D. covers everything." */
	public Optional<String> words(StepView step, UUID clinicId, ClinicCalendar calendar, Instant now) {
		StaffCard holder = step.answersForIt();
		if (holder == null || !step.isOpen() || !holder.isActive()) {
			return Optional.empty();
		}
		return span(holder, now).or(() -> span(holder, step.due()).filter((span) -> span.until().isAfter(now)))
			.map((span) -> "%s is away %suntil %s. %s".formatted(holder.shortName(),
					span.contains(now) ? "" : "from " + this.moments.leaving(span.from(), calendar, now) + " ",
					this.moments.near(span.until(), calendar, now), covers(span, step.kind(), clinicId, now)));
	}

	private static Optional<AwaySpan> span(StaffCard holder, Instant moment) {
		return holder.away().stream().filter((span) -> span.contains(moment)).findFirst();
	}

	private String covers(AwaySpan span, StepKind kind, UUID clinicId, Instant now) {
		List<String> covers = span.covers()
			.stream()
			.filter((cover) -> cover.isFor(kind.name()))
			.filter((cover) -> canCover(this.staff.get(cover.staffId()), kind, clinicId))
			.map((cover) -> this.staff.get(cover.staffId()).covering(cover, span, now) + ".")
			.toList();
		return covers.isEmpty() ? "Nobody covers this." : covers.stream().collect(Collectors.joining(" "));
	}

	private static boolean canCover(StaffCard cover, StepKind kind, UUID clinicId) {
		return cover.worksAt(clinicId) && kind.mayBeAcceptedBy(cover.discipline());
	}

}
