package org.throughline.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagSource;
import org.throughline.flag.HuddleDay;
import org.throughline.shared.SqlQuery;

import org.springframework.stereotype.Component;

/**
 * "Nothing yet" on two days in a row that it was asked, by the last answer of each: the
 * plan needs a change, not the patient. Three times and more it stands before what people
 * raise by hand.
 */
@Component
class EasierFlags implements FlagSource {

	private static final int TWICE = 2;

	/** More than this says no more. */
	private static final int MOST = 9;

	/** An answer older than this tells nothing about the plan as it is. */
	private static final Duration LOOK_BACK = Duration.ofDays(90);

	private static final String ASKED = """
			select patient_id from contact where clinic_id = :clinic and nothing_yet and at > :since %1$s
			union
			select patient_id from easier where clinic_id = :clinic and nothing_yet and asked_at > :since %1$s
			""";

	private static final String IN_A_ROW = """
			select asked.patient_id, running.times, running.since
			  from (%s) asked
			  join enrollment e on e.patient_id = asked.patient_id and e.until is null
			  join clinic c on c.id = :clinic
			  cross join lateral (
			       select count(*) as times, max(asked_at) as since
			         from (select asked_at, bool_and(nothing_yet) over (order by day desc) as so_far
			                 from (select distinct on (day) day, asked_at, nothing_yet
			                         from (select id, asked_at, nothing_yet, (asked_at at time zone c.time_zone)::date as day
			                                 from easier_answer
			                                where patient_id = asked.patient_id and asked_at > :since) answers
			                        order by day desc, asked_at desc, id desc limit :most) latest) in_a_row
			        where so_far) running
			 where running.times >= :twice
			""";

	private static final String OF_CLINIC = IN_A_ROW.formatted(ASKED.formatted(""));

	private static final String OF_PATIENT = IN_A_ROW.formatted(ASKED.formatted("and patient_id = :patient"));

	@Override
	public SqlQuery<Flag> ofClinic(HuddleDay day) {
		return inARow(OF_CLINIC, day);
	}

	@Override
	public SqlQuery<Flag> ofPatient(UUID patientId, HuddleDay day) {
		return inARow(OF_PATIENT, day).with("patient", patientId);
	}

	private static SqlQuery<Flag> inARow(String sql, HuddleDay day) {
		return SqlQuery.ofRows(sql, Map.of("clinic", day.clinicId(), "since",
				day.from().minus(LOOK_BACK).atOffset(ZoneOffset.UTC), "most", MOST, "twice", TWICE), EasierFlags::flag);
	}

	private static Flag flag(ResultSet row, int number) throws SQLException {
		int times = row.getInt("times");
		FlagKind kind = (times > TWICE) ? FlagKind.STILL_NOTHING_EASIER : FlagKind.NOTHING_EASIER;
		String words = (times > TWICE) ? "%s, asked %d times".formatted(kind.clinicalText(), times)
				: kind.clinicalText();
		return new Flag(row.getObject("patient_id", UUID.class), kind, kind.generalText(), words,
				row.getTimestamp("since").toInstant(), null, null, null);
	}

}
