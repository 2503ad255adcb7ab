package org.throughline.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.throughline.followup.AgedGap;
import org.throughline.followup.AgedGaps;
import org.throughline.responsibility.Responsibilities;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Component;

/**
 * The gaps of the clinic at hand with their age. They are computed when read, so every
 * week shows those of now.
 */
@Component
class WeekGaps {

	private static final Duration OLD = Duration.ofDays(7);

	/** More of one sort than this are counted and not named. */
	private static final int MOST = 200;

	private final AgedGaps steps;

	private final Responsibilities responsibilities;

	WeekGaps(AgedGaps steps, Responsibilities responsibilities) {
		this.steps = steps;
		this.responsibilities = responsibilities;
	}

	ReviewSheet.GapAge age(Actor viewer, Instant now) {
		Found found = read(viewer, now);
		return new ReviewSheet.GapAge(found.all(), found.old(),
				found.gaps().isEmpty() ? null : found.gaps().get(0).gap().since());
	}

	WeekQueries.Page list(Actor viewer, int most, Instant now) {
		Found found = read(viewer, now);
		return new WeekQueries.Page(found.gaps().stream().limit(most).map(WeekGaps::row).toList(), found.all());
	}

	private Found read(Actor viewer, Instant now) {
		Instant old = now.minus(OLD);
		AgedGaps.Found found = this.steps.read(viewer, MOST, old, now);
		List<AgedGap> held = this.responsibilities.agedGapsIn(viewer, MOST, now);
		int all = (held.size() < MOST) ? held.size() : this.responsibilities.countGaps(viewer, now);
		return new Found(
				Stream
					.concat(found.gaps().stream().map((gap) -> new Sorted(gap, subject(gap))),
							held.stream().map((gap) -> new Sorted(gap, WeekRow.Subject.RESPONSIBILITY)))
					.sorted(Comparator.comparing((sorted) -> sorted.gap().since()))
					.toList(),
				found.all() + all,
				found.old() + (int) held.stream().filter((gap) -> gap.since().isBefore(old)).count());
	}

	private static WeekRow.Subject subject(AgedGap gap) {
		return (gap.id() != null) ? WeekRow.Subject.STEP : WeekRow.Subject.PATIENT;
	}

	private static WeekRow row(Sorted sorted) {
		AgedGap gap = sorted.gap();
		return new WeekRow(sorted.subject(), (gap.id() != null) ? gap.id() : gap.patientId(), gap.patientId(),
				(gap.id() != null) ? gap.title() : null, null, gap.since(), false, gap.why().label(), false, null,
				null);
	}

	private record Found(List<Sorted> gaps, int all, int old) {
	}

	private record Sorted(AgedGap gap, WeekRow.Subject subject) {
	}

}
