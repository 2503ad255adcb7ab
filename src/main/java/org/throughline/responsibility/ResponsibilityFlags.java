package org.throughline.responsibility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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

import org.springframework.jdbc.core.simple.JdbcClient;
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

	private final JdbcClient jdbc;

	private final Clinics clinics;

	private final Moments moments;

	ResponsibilityFlags(JdbcClient jdbc, Clinics clinics, Moments moments) {
		this.jdbc = jdbc;
		this.clinics = clinics;
		this.moments = moments;
	}

	@Override
	public List<Flag> flags(HuddleDay day) {
		return read(day, query(day, FLAGS.formatted(HeldRule.NOT_SAFELY_HELD, "")));
	}

	@Override
	public List<Flag> ofPatient(UUID patientId, HuddleDay day) {
		return read(day, query(day, FLAGS.formatted("responsibility", "and r.patient_id = :patient")).param("patient",
				patientId));
	}

	private JdbcClient.StatementSpec query(HuddleDay day, String sql) {
		return this.jdbc.sql(sql)
			.param("clinic", day.clinicId())
			.param("now", day.now().atOffset(ZoneOffset.UTC))
			.param("soon", soon(day));
	}

	/** The second day from the huddle's on which the clinic is open. */
	private LocalDate soon(HuddleDay day) {
		ClinicCalendar calendar = this.clinics.get(day.clinicId()).calendar();
		return calendar.nextOpenDay(calendar.nextOpenDay(day.day()));
	}

	private List<Flag> read(HuddleDay day, JdbcClient.StatementSpec query) {
		ClinicCalendar calendar = this.clinics.get(day.clinicId()).calendar();
		return query.query((row, number) -> flag(row, calendar, day.now())).list();
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
