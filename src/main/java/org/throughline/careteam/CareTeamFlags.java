package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagSource;
import org.throughline.flag.HuddleDay;
import org.throughline.shared.SqlQuery;

import org.springframework.stereotype.Component;

/**
 * Why those around a patient put them on the list: nobody answers at a line of the
 * contact card any more, or a worry about the plan is not answered within the clinic's
 * limit for what is written.
 */
@Component
class CareTeamFlags implements FlagSource {

	private static final String FLAGS = """
			select g.patient_id, null as id, g.for_what as words, g.since from (
			  select l.patient_id, l.for_what, %s as since, %s as gone from (%s) l) g
			 where g.gone is not null %s
			union all
			select w.patient_id, w.id, null, w.raised_at from worry w
			  join enrollment e on e.patient_id = w.patient_id and e.until is null
			 where w.clinic_id = :clinic and w.answered_at is null %s
			""";

	private static final String OF_CLINIC = FLAGS.formatted(GoneLine.SINCE, GoneLine.WHY, GoneLine.CANDIDATES, "", "");

	private static final String OF_PATIENT = FLAGS.formatted(GoneLine.SINCE, GoneLine.WHY, GoneLine.OF_PATIENT,
			"and g.patient_id = :patient", "and w.patient_id = :patient");

	private final Clinics clinics;

	CareTeamFlags(Clinics clinics) {
		this.clinics = clinics;
	}

	@Override
	public SqlQuery<Flag> ofClinic(HuddleDay day) {
		return flags(OF_CLINIC, day);
	}

	@Override
	public SqlQuery<Flag> ofPatient(UUID patientId, HuddleDay day) {
		return flags(OF_PATIENT, day).with("patient", patientId);
	}

	private SqlQuery<Flag> flags(String sql, HuddleDay day) {
		ClinicView clinic = this.clinics.get(day.clinicId());
		return SqlQuery.ofRows(sql, Map.of("clinic", day.clinicId()), (row, number) -> flag(row, clinic, day.now()))
			.then((found) -> found.stream().flatMap(Optional::stream).toList());
	}

	/** None while there is time to answer. */
	private static Optional<Flag> flag(ResultSet row, ClinicView clinic, Instant now) throws SQLException {
		UUID patient = row.getObject("patient_id", UUID.class);
		UUID worry = row.getObject("id", UUID.class);
		Instant since = row.getTimestamp("since").toInstant();
		if (worry == null) {
			String text = "Contact card: nobody answers for “%s”".formatted(row.getString("words"));
			return Optional
				.of(new Flag(patient, FlagKind.GAP, FlagKind.GAP.generalText(), text, since, null, null, null));
		}
		Instant limit = clinic.calendar().plusOpen(since, clinic.writtenHandoffLimit());
		return Optional
			.of(new Flag(patient, FlagKind.LATE, FlagKind.LATE.generalText(), "A worry about the plan is not answered",
					limit, limit, worry, null))
			.filter((flag) -> !limit.isAfter(now));
	}

}
