package org.throughline.careplan;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagSource;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.Friction;
import org.throughline.shared.SqlQuery;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/**
 * A plan asks as much of a patient as the clinic has said is too much.
 */
@Component
class FrictionFlags implements FlagSource {

	/** Counts as {@link Friction} does. */
	private static final String FRAGILE = """
			select f.patient_id, max(f.created_at) as since
			  from follow_up f
			  join care_plan p on p.patient_id = f.patient_id
			  join enrollment e on e.patient_id = f.patient_id and e.until is null
			 where f.clinic_id = :clinic and f.ended_at is null
			   and (f.asks_log_in or f.asks_payment or (f.owner_kind <> 'STAFF' and f.kind in ('CALL', 'RIDE', 'PAPER')))
			   %s
			 group by f.patient_id
			having sum(f.asks_log_in::int + f.asks_payment::int
			           + coalesce(f.owner_kind <> 'STAFF' and f.kind in ('CALL', 'RIDE', 'PAPER'), false)::int)
			       >= (select c.friction_limit from clinic c where c.id = :clinic)
			""";

	private static final String OF_CLINIC = FRAGILE.formatted("");

	private static final String OF_PATIENT = FRAGILE.formatted("and f.patient_id = :patient");

	private static final RowMapper<Flag> FLAG = (row, number) -> Flag.of(row.getObject("patient_id", UUID.class),
			FlagKind.FRAGILE_PLAN, row.getObject("since", OffsetDateTime.class).toInstant(), null, null);

	@Override
	public SqlQuery<Flag> ofClinic(HuddleDay day) {
		return SqlQuery.ofRows(OF_CLINIC, Map.of("clinic", day.clinicId()), FLAG);
	}

	@Override
	public SqlQuery<Flag> ofPatient(UUID patientId, HuddleDay day) {
		return SqlQuery.ofRows(OF_PATIENT, Map.of("clinic", day.clinicId(), "patient", patientId), FLAG);
	}

}
