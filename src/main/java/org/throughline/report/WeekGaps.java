package org.throughline.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.throughline.careteam.CardGap;
import org.throughline.careteam.CardGaps;
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

	private final CardGaps cards;

	WeekGaps(AgedGaps steps, Responsibilities responsibilities, CardGaps cards) {
		this.steps = steps;
		this.responsibilities = responsibilities;
		this.cards = cards;
	}

	ReviewSheet.GapAge age(Actor viewer, Instant now) {
		Found found = read(viewer, now);
		return new ReviewSheet.GapAge(found.all(), found.old(),
				found.gaps().isEmpty() ? null : found.gaps().get(0).since());
	}

	WeekQueries.Page list(Actor viewer, int most, Instant now) {
		Found found = read(viewer, now);
		return new WeekQueries.Page(found.gaps().stream().limit(most).toList(), found.all());
	}

	private Found read(Actor viewer, Instant now) {
		Instant old = now.minus(OLD);
		AgedGaps.Found found = this.steps.read(viewer, MOST, old, now);
		List<AgedGap> held = this.responsibilities.agedGapsIn(viewer, MOST, now);
		int all = (held.size() < MOST) ? held.size() : this.responsibilities.countGaps(viewer, now);
		CardGaps.Found lines = this.cards.in(viewer, MOST);
		List<WeekRow> rest = Stream
			.concat(held.stream().map((gap) -> row(gap, WeekRow.Subject.RESPONSIBILITY)),
					lines.gaps().stream().map(WeekGaps::row))
			.toList();
		return new Found(
				Stream.concat(found.gaps().stream().map((gap) -> row(gap, subject(gap))), rest.stream())
					.sorted(Comparator.comparing(WeekGaps::since))
					.toList(),
				found.all() + all + lines.all(),
				found.old() + (int) rest.stream().filter((gap) -> since(gap).isBefore(old)).count());
	}

	private static WeekRow.Subject subject(AgedGap gap) {
		return (gap.id() != null) ? WeekRow.Subject.STEP : WeekRow.Subject.PATIENT;
	}

	private static WeekRow row(AgedGap gap, WeekRow.Subject subject) {
		return new WeekRow(subject, (gap.id() != null) ? gap.id() : gap.patientId(), gap.patientId(),
				(gap.id() != null) ? gap.title() : null, null, gap.since(), false, gap.why().label(), false, null,
				null);
	}

	/** A line of a contact card is mended on the patient's page. */
	private static WeekRow row(CardGap gap) {
		return new WeekRow(WeekRow.Subject.PATIENT, gap.patientId(), gap.patientId(), gap.title(), null, gap.since(),
				false, "Nobody answers: " + gap.why(), false, null, null);
	}

	private static Instant since(WeekRow gap) {
		return (gap.since() != null) ? gap.since() : Instant.EPOCH;
	}

	private record Found(List<WeekRow> gaps, int all, int old) {
	}

}
