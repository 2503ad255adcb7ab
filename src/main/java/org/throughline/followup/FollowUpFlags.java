package org.throughline.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagSource;
import org.throughline.flag.HuddleDay;
import org.throughline.shared.SqlQuery;

import org.springframework.stereotype.Component;

/**
 * Why next steps put a patient on the list: a safety step, a gap, a late step.
 */
@Component
class FollowUpFlags implements FlagSource {

	/**
	 * By {@code offset 0} each step is judged once, though what it is found to be is
	 * asked twice.
	 */
	private static final String STEPS = """
			select s.patient_id, s.id, s.due_at, s.created_at, s.since,
			       case when s.kind = 'SAFETY' and s.due_at <= :until then 'SAFETY' end as safety, s.gap,
			       s.owner_staff is null as theirs,
			       s.state <> 'NEEDED' and s.owner_staff is not null and s.due_at < :now as late
			from (select f.patient_id, f.id, f.due_at, f.kind, f.state, f.owner_staff, f.created_at,
			             coalesce(f.needed_since, holder.sign_in_stopped_at,
			                      case when f.state = 'ASKED' and f.answer_by < :now then f.answer_by end,
			                      (select max(a.from_at) from away a where a.staff_id = holder.id
			                          and a.from_at <= :now and a.until_at > :now), f.created_at) as since,
			""" + GapRule.SQL + " as gap from follow_up f" + GapRule.JOINS
			+ """
					      where %s and f.clinic_id = :clinic and f.ended_at is null and care.id is not null offset 0) s
					where s.gap is not null or s.due_at < :now or s.kind = 'SAFETY'
					union all
					select e.patient_id, null, null, null,
					       greatest(e.since::timestamp at time zone (select c.time_zone from clinic c where c.id = e.clinic_id),
					                (select max(f.ended_at) from follow_up f where f.patient_id = e.patient_id)), null, 'NO_STEP',
					       true, false
					from enrollment e where %s and e.clinic_id = :clinic and e.until is null
					  and not exists (select from follow_up f
					                   where f.clinic_id = e.clinic_id and f.patient_id = e.patient_id and f.ended_at is null)
					""";

	private static final String OF_CLINIC = STEPS.formatted("f.id in (" + GapRule.CANDIDATES + """
			union all
			select id from follow_up where clinic_id = :clinic and ended_at is null and due_at < :now
			union all
			select id from follow_up where clinic_id = :clinic and ended_at is null and kind = 'SAFETY'
			   and due_at <= :until)
			""", "true");

	private static final String OF_PATIENT = STEPS.formatted("f.patient_id = :patient", "e.patient_id = :patient");

	@Override
	public SqlQuery<Flag> ofClinic(HuddleDay day) {
		return flags(OF_CLINIC, day);
	}

	@Override
	public SqlQuery<Flag> ofPatient(UUID patientId, HuddleDay day) {
		return flags(OF_PATIENT, day).with("patient", patientId);
	}

	private static SqlQuery<Flag> flags(String sql, HuddleDay day) {
		return SqlQuery
			.ofRows(sql,
					Map.of("clinic", day.clinicId(), "now", day.now().atOffset(ZoneOffset.UTC), "until",
							day.until().atOffset(ZoneOffset.UTC)),
					(row, number) -> flagsOf(row))
			.then((found) -> found.stream().flatMap(List::stream).toList());
	}

	private static List<Flag> flagsOf(ResultSet row) throws SQLException {
		UUID patient = row.getObject("patient_id", UUID.class);
		UUID step = row.getObject("id", UUID.class);
		Timestamp dueAt = row.getTimestamp("due_at");
		@Nullable Instant due = (dueAt != null) ? dueAt.toInstant() : null;
		Instant since = row.getTimestamp("since").toInstant();
		List<Flag> flags = new ArrayList<>();
		if (row.getString("safety") != null) {
			flags.add(Flag.of(patient, FlagKind.SAFETY, row.getTimestamp("created_at").toInstant(), due, step));
		}
		String gap = row.getString("gap");
		if (gap != null) {
			String why = GapKind.valueOf(gap).inWords(row.getBoolean("theirs"));
			flags.add(new Flag(patient, FlagKind.GAP, why, why, since, due, step, null));
		}
		else if (row.getBoolean("late") && due != null) {
			flags.add(Flag.of(patient, FlagKind.LATE, due, due, step));
		}
		return flags;
	}

}
