package org.throughline.report;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDirectory;
import org.throughline.patient.PatientLooks;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the numbers of one week of the clinic at hand. It takes as many statements for a
 * busy week as for a quiet one, and leaves one line of who was shown.
 */
@Service
@Transactional
public class WeeklyReview {

	private static final int REASONS = 12;

	private static final int WINS = 3;

	private final WeekQueries queries;

	private final WeekGaps gaps;

	private final PatientDirectory patients;

	private final PatientLooks looks;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	WeeklyReview(WeekQueries queries, WeekGaps gaps, PatientDirectory patients, PatientLooks looks, Clinics clinics,
			ApplicationEventPublisher events) {
		this.queries = queries;
		this.gaps = gaps;
		this.patients = patients;
		this.looks = looks;
		this.clinics = clinics;
		this.events = events;
	}

	/**
	 * @throws NotFound when the week has not begun
	 */
	public ReviewSheet read(Actor actor, ReviewWeek week, Instant now) {
		ReviewSheet sheet = numbers(actor, week, now);
		this.looks.list(actor, sheet.patients().keySet(), "weekly review", now);
		return sheet;
	}

	/** The numbers to take along; the trail keeps that they were. */
	public ReviewSheet take(Actor actor, ReviewWeek week, Instant now) {
		ReviewSheet sheet = numbers(actor, week, now);
		this.events.publishEvent(WeekFileTaken.by(actor, "weekly review", List.of(), now));
		return sheet;
	}

	private ReviewSheet numbers(Actor actor, ReviewWeek week, Instant now) {
		week.requireBegun(now);
		List<WeekQueries.Count> found = this.queries.counts(actor, week, now);
		List<WeekTimes.Course> courses = this.queries.times(actor, week, now);
		ReviewSheet.GapAge gaps = this.gaps.age(actor, week, now);
		Map<WeekList, Integer> counts = new EnumMap<>(WeekList.class);
		found.forEach((count) -> counts.merge(count.list(), count.lines(), Integer::sum));
		courses.forEach((course) -> counts.merge(course.list(), 1, Integer::sum));
		counts.put(WeekList.GAPS, gaps.all());
		List<WeekRow> wins = this.queries.list(actor, week, WeekList.WINS, null, WINS, 0, now).rows();
		return new ReviewSheet(week, counts, WeekTimes.of(courses, this.clinics.get(actor.clinicId()).calendar()),
				this.queries.reasons(actor, week, REASONS, now), ReviewSheet.Load.of(found), gaps, wins, cards(wins),
				this.queries.beginning(actor.clinicId()).filter((first) -> first.isBefore(week.from())).isPresent());
	}

	private Map<UUID, PatientCard> cards(Collection<WeekRow> rows) {
		return this.patients.cards(rows.stream().map(WeekRow::patientId).collect(Collectors.toSet()));
	}

}
