package org.throughline.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientDirectory;
import org.throughline.patient.PatientLooks;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the list behind each number of a week, and leaves one line of who was shown.
 */
@Service
@Transactional
public class WeekLists {

	/** How many lines of a list a page shows. */
	public static final int PAGE = 100;

	/** A file holds a whole list. */
	private static final int FILE = 20_000;

	private final WeekQueries queries;

	private final WeekGaps gaps;

	private final PatientDirectory patients;

	private final StaffDirectory staff;

	private final PatientLooks looks;

	private final ApplicationEventPublisher events;

	WeekLists(WeekQueries queries, WeekGaps gaps, PatientDirectory patients, StaffDirectory staff, PatientLooks looks,
			ApplicationEventPublisher events) {
		this.queries = queries;
		this.gaps = gaps;
		this.patients = patients;
		this.staff = staff;
		this.looks = looks;
		this.events = events;
	}

	/**
	 * @param of which part, as {@link WeekPart} says; all when absent
	 * @param skip how many stand before; a list that has become shorter begins again
	 */
	public WeekListSheet read(Actor actor, ReviewWeek week, WeekList list, @Nullable String of, int skip, Instant now) {
		WeekListSheet sheet = lines(actor, week, list, of, PAGE, skip, now);
		if (sheet.rows().isEmpty() && skip > 0) {
			sheet = lines(actor, week, list, of, PAGE, 0, now);
		}
		this.looks.list(actor, sheet.patients().keySet(), page(list), now);
		return sheet;
	}

	/** A whole list to take along; the trail keeps who stands on it. */
	public WeekListSheet take(Actor actor, ReviewWeek week, WeekList list, @Nullable String of, Instant now) {
		WeekListSheet sheet = lines(actor, week, list, of, FILE, 0, now);
		this.events.publishEvent(WeekFileTaken.by(actor, page(list), List.copyOf(sheet.patients().keySet()), now));
		return sheet;
	}

	private WeekListSheet lines(Actor actor, ReviewWeek week, WeekList list, @Nullable String of, int most, int skip,
			Instant now) {
		week.requireBegun(now);
		WeekPart.requireKnown(list, of);
		WeekQueries.Page page = (list == WeekList.GAPS) ? this.gaps.list(actor, week, of != null, most, skip, now)
				: this.queries.list(actor, week, list, of, most, skip, now);
		return new WeekListSheet(week, list, of, page.rows(), skip, page.all(),
				this.patients.cards(page.rows().stream().map(WeekRow::patientId).collect(Collectors.toSet())),
				people(page.rows()));
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
