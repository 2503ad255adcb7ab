package org.throughline.careplan;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagQuery;
import org.throughline.flag.FlagSource;
import org.throughline.flag.HuddleDay;
import org.throughline.shared.SqlQuery;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * Somebody left without saying their plan back. They were here, and are gone: a visit
 * that they came to is over by its booked length, or a handoff was taken in the room an
 * hour ago and nobody said that they left before. It was on the day on which the plan got
 * the version that stands, or later, but not before it got it, and within the last seven
 * days. And the last try at that version is not done, or nobody asked. Saying it back, by
 * phone too, ends it; so does a new version, until they have been here again.
 */
@Component
class TeachBackFlags implements FlagSource {

	private static final Duration LOOK_BACK = Duration.ofDays(7);

	private static final String LEFT = """
			select distinct on (seen.patient_id) seen.patient_id, seen.left_at, p.id as plan_id
			  from (select v.patient_id, v.starts_at as here_at, v.starts_at + make_interval(mins => v.minutes) as left_at
			          from visit v
			         where v.clinic_id = :clinic and v.outcome = 'CAME' and v.starts_at >= :since and v.starts_at < :now
			        union all
			        select h.patient_id, h.taken_at, h.taken_at + interval '1 hour'
			          from handoff h
			         where h.clinic_id = :clinic and h.kind = 'IN_THE_ROOM' and h.taken_at >= :since and h.taken_at < :now
			           and h.left_before_at is null) seen
			  join enrollment e on e.patient_id = seen.patient_id and e.until is null
			  join care_plan p on p.patient_id = seen.patient_id
			  join clinic c on c.id = p.clinic_id
			 where seen.left_at <= :now and p.changed_at <= seen.left_at
			   and seen.here_at >= date_trunc('day', p.changed_at at time zone c.time_zone) at time zone c.time_zone
			   and coalesce((select t.result from teach_back t where t.plan_id = p.id and t.version = p.version
			                  order by t.asked_at desc, t.id desc limit 1), 'NOBODY_ASKED') <> 'DONE'
			""";

	private static final String LATEST = " order by seen.patient_id, seen.left_at desc";

	private static final RowMapper<Flag> FLAG = (row, number) -> Flag.of(row.getObject("patient_id", UUID.class),
			FlagKind.LEFT_WITHOUT_SAYING_IT_BACK, row.getTimestamp("left_at").toInstant(), null,
			row.getObject("plan_id", UUID.class));

	private static final FlagQuery QUERY = new FlagQuery(LEFT, " and seen.patient_id = :patient", LATEST, FLAG);

	@Override
	public SqlQuery<Flag> ofClinic(HuddleDay day) {
		return QUERY.ofClinic(left(day));
	}

	@Override
	public SqlQuery<Flag> ofPatient(UUID patientId, HuddleDay day) {
		return QUERY.ofPatient(patientId, left(day));
	}

	private static Map<String, Object> left(HuddleDay day) {
		return Map.of("clinic", day.clinicId(), "since", day.now().minus(LOOK_BACK).atOffset(ZoneOffset.UTC), "now",
				day.now().atOffset(ZoneOffset.UTC));
	}

}
