package org.throughline.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
 * A visit was missed, and since then nobody has said what happens next.
 */
@Component
class VisitFlags implements FlagSource {

	/** A miss older than this no longer changes the plan of a day. */
	private static final Duration LOOK_BACK = Duration.ofDays(30);

	private static final String MISSED = """
			select distinct on (v.patient_id) v.id, v.patient_id, v.outcome_at
			  from visit v
			  join enrollment e on e.patient_id = v.patient_id and e.until is null
			 where v.clinic_id = :clinic and v.outcome = 'MISSED' and v.starts_at > :since
			   and not exists (select from follow_up f where f.patient_id = v.patient_id and f.created_at >= v.starts_at)
			   and not exists (select from visit later where later.patient_id = v.patient_id
			                      and later.starts_at > v.starts_at and later.outcome is distinct from 'CANCELLED')
			""";

	private static final String LATEST_FIRST = " order by v.patient_id, v.starts_at desc";

	private static final RowMapper<Flag> FLAG = (row, number) -> {
		Instant since = row.getObject("outcome_at", OffsetDateTime.class).toInstant();
		return Flag.of(row.getObject("patient_id", UUID.class), FlagKind.MISSED_VISIT, since, null,
				row.getObject("id", UUID.class));
	};

	private static final FlagQuery QUERY = new FlagQuery(MISSED, " and v.patient_id = :patient", LATEST_FIRST, FLAG);

	@Override
	public SqlQuery<Flag> ofClinic(HuddleDay day) {
		return QUERY.ofClinic(missed(day));
	}

	@Override
	public SqlQuery<Flag> ofPatient(UUID patientId, HuddleDay day) {
		return QUERY.ofPatient(patientId, missed(day));
	}

	private static Map<String, Object> missed(HuddleDay day) {
		return Map.of("clinic", day.clinicId(), "since", day.from().minus(LOOK_BACK).atOffset(ZoneOffset.UTC));
	}

}
