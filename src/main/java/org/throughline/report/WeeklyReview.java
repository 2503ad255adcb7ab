package org.throughline.report;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDirectory;
import org.throughline.patient.PatientLooks;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one week of the clinic at hand: its numbers, and the list behind each. It takes
 * as many statements for a busy week as for a quiet one, and leaves one line of who was
 * shown.
 */
@Service
@Transactional
public class WeeklyReview {

	/** How many lines of a list a page shows. */
	public static final int PAGE = 100;

	/** A file holds a whole list. */
	private static final int FILE = 20_000;

	private static final int REASONS = 12;

	private static final int WINS = 3;

	private final WeekQueries queries;

	private final WeekGaps gaps;

	private final PatientDirectory patients;

	private final StaffDirectory staff;

	private final PatientLooks looks;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	WeeklyReview(WeekQueries queries, WeekGaps gaps, PatientDirectory patients, StaffDirectory staff,
			PatientLooks looks, Clinics clinics, ApplicationEventPublisher events) {
		this.queries = queries;
		this.gaps = gaps;
		this.patients = patients;
		this.staff = staff;
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

	/**
	 * @param of the name of a discipline, or the word for nobody; everybody's when absent
	 * @param skip how many stand before
	 */
	public WeekListSheet list(Actor actor, ReviewWeek week, WeekList list, @Nullable String of, int skip, Instant now) {
		WeekListSheet sheet = lines(actor, week, list, of, PAGE, skip, now);
		this.looks.list(actor, sheet.patients().keySet(), page(list), now);
		return sheet;
	}

	/** A whole list to take along; the trail keeps who stands on it. */
	public WeekListSheet takeList(Actor actor, ReviewWeek week, WeekList list, @Nullable String of, Instant now) {
		WeekListSheet sheet = lines(actor, week, list, of, FILE, 0, now);
		this.events.publishEvent(WeekFileTaken.by(actor, page(list), List.copyOf(sheet.patients().keySet()), now));
		return sheet;
	}

	private ReviewSheet numbers(Actor actor, ReviewWeek week, Instant now) {
		requireBegun(week, now);
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

	private WeekListSheet lines(Actor actor, ReviewWeek week, WeekList list, @Nullable String of, int most, int skip,
			Instant now) {
		requireBegun(week, now);
		requireKnown(of);
		WeekQueries.Page page = (list == WeekList.GAPS) ? this.gaps.list(actor, week, most, skip, now)
				: this.queries.list(actor, week, list, of, most, skip, now);
		return new WeekListSheet(week, list, of, page.rows(), skip, page.all(), cards(page.rows()),
				people(page.rows()));
	}

	private static void requireBegun(ReviewWeek week, Instant now) {
		if (week.isAhead(now)) {
			throw new NotFound();
		}
	}

	private static void requireKnown(@Nullable String of) {
		if (of != null && !of.equals(WeekQueries.NOBODY)
				&& Stream.of(Discipline.values()).map(Discipline::name).noneMatch(of::equals)) {
			throw new NotFound();
		}
	}

	private Map<UUID, PatientCard> cards(Collection<WeekRow> rows) {
		return this.patients.cards(rows.stream().map(WeekRow::patientId).collect(Collectors.toSet()));
	}

	private Map<UUID, StaffCard> people(Collection<WeekRow> rows) {
		return rows.stream()
			.flatMap((row) -> Stream.of(this.staff.find(row.from()), this.staff.find(row.to())))
			.flatMap(Optional::stream)
			.distinct()
			.collect(Collectors.toMap(StaffCard::id, (card) -> card));
	}

	private static String page(WeekList list) {
		return "weekly review, " + list.heading().toLowerCase(Locale.ROOT);
	}

}
