package org.throughline.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagSource;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.GapKind;
import org.throughline.shared.SqlQuery;

import org.springframework.stereotype.Component;

/**
 * Why responsibilities put a patient on the list: nobody holds one, or a bridge
 * medication runs out before the clinic has been open twice more, or has run out.
 */
@Component
class ResponsibilityFlags implements FlagSource {

	private static final String FLAGS = HeldRule.GONE + """
			select g.* from (
			  select r.id, r.patient_id, r.kind, r.ends_on, own.name as own_name, own.who_may,
			""" + HeldRule.GAP + " as gap, " + HeldRule.SINCE + " as since from %1$s r" + HeldRule.HOLDER_GONE
			+ ResponsibilityRow.OWN_KIND + """
							 where r.clinic_id = :clinic and r.ended_at is null %2$s
							) g where g.gap is not null
							union all
							select r.id, r.patient_id, r.kind, r.ends_on, null, null, null, r.held_since
							  from responsibility r
					""" + HeldRule.HOLDER_GONE + """
					 where r.clinic_id = :clinic and r.ended_at is null and r.ends_on <= :soon and r.holder is not null
					   and gone.id is null
					   and exists (select from enrollment e where e.patient_id = r.patient_id and e.until is null) %2$s
					""";

	private static final String OF_CLINIC = FLAGS.formatted(HeldRule.NOT_SAFELY_HELD, "");

	private static final String OF_PATIENT = FLAGS.formatted("responsibility", "and r.patient_id = :patient");

	private final Clinics clinics;

	private final Moments moments;

	ResponsibilityFlags(Clinics clinics, Moments moments) {
		this.clinics = clinics;
		this.moments = moments;
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
		ClinicCalendar calendar = this.clinics.get(day.clinicId()).calendar();
		return SqlQuery.ofRows(sql, Map.of("clinic", day.clinicId(), "now", day.now().atOffset(ZoneOffset.UTC), "soon",
				soon(day.day(), calendar)), (row, number) -> flag(row, calendar, day.now()));
	}

	/** The second day from the huddle's on which the clinic is open. */
	private static LocalDate soon(LocalDate day, ClinicCalendar calendar) {
		return calendar.nextOpenDay(calendar.nextOpenDay(day));
	}

	private Flag flag(ResultSet row, ClinicCalendar calendar, Instant now) throws SQLException {
		UUID patient = row.getObject("patient_id", UUID.class);
		UUID id = row.getObject("id", UUID.class);
		Instant since = row.getTimestamp("since").toInstant();
		@Nullable LocalDate ends = row.getObject("ends_on", LocalDate.class);
		@Nullable Instant due = (ends != null) ? ResponsibilityOpening.lastOpenOn(ends, calendar) : null;
		String gap = row.getString("gap");
		if (gap != null) {
			return new Flag(patient, FlagKind.GAP, GapKind.valueOf(gap).label(), nobodyHolds(row), since, due, id,
					null);
		}
		String ran = this.moments.weekday(Objects.requireNonNull(ends));
		if (ends.isBefore(calendar.dayOf(now))) {
			return new Flag(patient, FlagKind.LATE, FlagKind.LATE.generalText(),
					"Bridge medication ran out %s".formatted(ran), Objects.requireNonNull(due), due, id, null);
		}
		return new Flag(patient, FlagKind.MEDICATION_CHANGE, "Medication question",
				"Bridge medication ends %s".formatted(ran), since, due, id, null);
	}

	private static String nobodyHolds(ResultSet row) throws SQLException {
		String own = row.getString("own_name");
		String name = (own != null) ? own : ResponsibilityKind.valueOf(row.getString("kind")).label();
		return "Nobody holds: " + name.substring(0, 1).toLowerCase() + name.substring(1);
	}

}
