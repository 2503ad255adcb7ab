package org.throughline.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.CardGap;
import org.throughline.careteam.CardGaps;
import org.throughline.followup.AgedGap;
import org.throughline.followup.AgedGaps;
import org.throughline.responsibility.AgedResponsibilities;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Component;

/**
 * The gaps of the clinic at hand with their age: those of now while the week goes on, and
 * of a week that is over as they stood at its end.
 */
@Component
class WeekGaps {

	private static final Duration OLD = Duration.ofDays(7);

	private final AgedGaps steps;

	private final AgedResponsibilities responsibilities;

	private final CardGaps cards;

	WeekGaps(AgedGaps steps, AgedResponsibilities responsibilities, CardGaps cards) {
		this.steps = steps;
		this.responsibilities = responsibilities;
		this.cards = cards;
	}

	ReviewSheet.GapAge age(Actor viewer, ReviewWeek week, Instant now) {
		Found found = read(viewer, week, 1, now);
		return new ReviewSheet.GapAge(found.all(), found.old(),
				found.rows().stream().map(WeekRow::since).filter(Objects::nonNull).findFirst().orElse(null));
	}

	/**
	 * @param onlyOld only those for longer than a week, who stand first
	 */
	WeekQueries.Page list(Actor viewer, ReviewWeek week, boolean onlyOld, int most, int skip, Instant now) {
		Found found = read(viewer, week, most + skip, now);
		int all = onlyOld ? found.old() : found.all();
		return new WeekQueries.Page(found.rows().stream().limit(all).skip(skip).limit(most).toList(), all);
	}

	/**
	 * @param most how many of each sort are named
	 */
	private Found read(Actor viewer, ReviewWeek week, int most, Instant now) {
		Instant at = week.reached(now);
		Instant old = at.minus(OLD);
		boolean running = week.isRunning(now);
		AgedGaps.Found steps = running ? this.steps.read(viewer, most, old, now)
				: this.steps.then(viewer, most, old, at, now);
		AgedGaps.Found held = running ? this.responsibilities.read(viewer, most, old, now)
				: this.responsibilities.then(viewer, most, old, at, now);
		CardGaps.Found cards = running ? this.cards.in(viewer, most, old) : this.cards.then(viewer, most, old, at);
		return new Found(Stream
			.of(steps.gaps().stream().map((gap) -> row(gap, WeekRow.Subject.STEP)),
					held.gaps().stream().map((gap) -> row(gap, WeekRow.Subject.RESPONSIBILITY)),
					cards.gaps().stream().map(WeekGaps::row))
			.flatMap((rows) -> rows)
			.sorted(Comparator.comparing((WeekRow row) -> row.age(at)).reversed())
			.toList(), steps.all() + held.all() + cards.all(), steps.old() + held.old() + cards.old());
	}

	private static WeekRow row(AgedGap gap, WeekRow.Subject subject) {
		UUID id = gap.id();
		return (id != null) ? row(subject, id, gap.patientId(), gap.title(), gap.since(), gap.why())
				: row(WeekRow.Subject.PATIENT, gap.patientId(), gap.patientId(), null, gap.since(), gap.why());
	}

	private static WeekRow row(CardGap gap) {
		return row(WeekRow.Subject.CARD, gap.patientId(), gap.patientId(), gap.title(), gap.since(),
				"Nobody answers: " + gap.why());
	}

	private static WeekRow row(WeekRow.Subject subject, UUID id, UUID patientId, @Nullable String title, Instant since,
			String why) {
		return new WeekRow(subject, id, patientId, title, null, since, false, why, false, null, null);
	}

	private record Found(List<WeekRow> rows, int all, int old) {
	}

}
