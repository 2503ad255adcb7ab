package org.throughline.roster;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts and pages the patients of one clinic. Reads across the tables of the modules
 * below, because a page of a thousand patients is sorted by facts of several of them.
 */
@Component
class RosterQueries {

	private static final Period LONG_AGO = Period.ofDays(30);

	/** The steps they hold or check, and whom they took into our care. */
	private static final String MINE = """
			(e.enrolled_by = :staff or e.patient_id in (
			    select patient_id from follow_up where owner_staff = :staff and ended_at is null
			    union all
			    select patient_id from follow_up where checked_by = :staff and ended_at is null))""";

	private static final String NOT_REACHED = """
			(e.since <= :longAgo::date
			 and e.patient_id not in (select patient_id from visit
			                           where clinic_id = :clinic and starts_at > :longAgo and outcome = 'CAME')
			 and e.patient_id not in (select patient_id from contact
			                           where clinic_id = :clinic and at > :longAgo and outcome = 'REACHED'
			                             and not elsewhere))""";

	private static final String LISTED = """
			p.clinic_id = :clinic and not p.deceased
			and not exists (select from enrollment e
			                 where e.clinic_id = p.clinic_id and e.patient_id = p.id and e.until is null)""";

	private static final String COUNTS = """
			select count(*) as in_our_care, count(*) filter (where %s) as mine, count(*) filter (where %s) as not_reached,
			       (select count(*) from patient p where %s) as listed
			  from enrollment e
			 where e.clinic_id = :clinic and e.until is null
			"""
		.formatted(MINE, NOT_REACHED, LISTED);

	/**
	 * Everybody is put in order by what indexes know alone; names, which decide among
	 * those with the same due time, are read only for the page.
	 */
	private static final String IN_OUR_CARE = """
			with ahead as (
			    select e.patient_id, flagged.place, step.due
			      from enrollment e
			      left join (select patient_id, min(due_at) as due
			                   from follow_up where clinic_id = :clinic and ended_at is null
			                  group by patient_id) step on step.patient_id = e.patient_id
			      left join unnest(:flagged::uuid[]) with ordinality as flagged (id, place) on flagged.id = e.patient_id
			     where e.clinic_id = :clinic and e.until is null and %s
			     order by flagged.place, step.due
			     fetch first :toHere rows with ties)
			select p.id
			  from ahead
			  join patient p on p.id = ahead.patient_id
			 order by ahead.place, ahead.due, p.family_name, p.given_name, p.id
			 limit :rows offset :skip
			""";

	private static final String LISTED_PAGE = "select p.id from patient p where " + LISTED
			+ " order by p.family_name, p.given_name, p.id limit :rows offset :skip";

	private final JdbcClient jdbc;

	RosterQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Map<RosterFilter, Integer> counts(Actor viewer, Instant now) {
		return this.jdbc.sql(COUNTS)
			.param("clinic", viewer.clinicId())
			.param("staff", viewer.staffId())
			.param("longAgo", longAgo(now))
			.query((row, number) -> Map.of(RosterFilter.IN_OUR_CARE, row.getInt("in_our_care"), RosterFilter.MINE,
					row.getInt("mine"), RosterFilter.NOT_REACHED, row.getInt("not_reached"), RosterFilter.LISTED,
					row.getInt("listed")))
			.single();
	}

	/**
	 * @param flagged the flagged patients, most urgent first
	 */
	List<UUID> inOurCare(Actor viewer, RosterFilter filter, Collection<UUID> flagged, int skip, int rows, Instant now) {
		String which = switch (filter) {
			case MINE -> MINE;
			case NOT_REACHED -> NOT_REACHED;
			default -> "true";
		};
		return this.jdbc.sql(IN_OUR_CARE.formatted(which))
			.param("clinic", viewer.clinicId())
			.param("staff", viewer.staffId())
			.param("longAgo", longAgo(now))
			.param("flagged", flagged.toArray(UUID[]::new))
			.param("toHere", skip + rows)
			.param("skip", skip)
			.param("rows", rows)
			.query(UUID.class)
			.list();
	}

	List<UUID> listed(Actor viewer, int skip, int rows) {
		return this.jdbc.sql(LISTED_PAGE)
			.param("clinic", viewer.clinicId())
			.param("skip", skip)
			.param("rows", rows)
			.query(UUID.class)
			.list();
	}

	private static OffsetDateTime longAgo(Instant now) {
		return now.minus(LONG_AGO).atOffset(ZoneOffset.UTC);
	}

}
