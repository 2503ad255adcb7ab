package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.throughline.clinic.Clinics;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends one person's places on care teams and names another in them, by the same three
 * statements however many there are.
 */
@Component
class PlacesPassedOn {

	/** Whoever has a place there already does both from now on. */
	private static final String PLACES = """
			select m.id, m.patient_id, m.clinic_id,
			       case when c.followed and lower(t.does) <> lower(m.does) then t.id end as theirs,
			       case when c.followed and lower(t.does) <> lower(m.does) then t.does || '; ' || m.does
			            else m.does end as does,
			       c.followed and (t.id is null or lower(t.does) <> lower(m.does)) as followed
			  from care_team_member m
			  cross join lateral (
			    select exists (select from enrollment e where e.patient_id = m.patient_id and e.until is null)
			        or not exists (select from enrollment e where e.patient_id = m.patient_id) as followed) c
			  left join care_team_member t on t.patient_id = m.patient_id and t.staff_id = :to and t.until is null
			 where m.staff_id = :from and m.until is null and m.clinic_id = any (:clinics)
			 order by m.patient_id for update of m
			""";

	private static final String END = """
			update care_team_member m set until = greatest(m.since, p.today), ended_by = :by, ended_at = :now
			  from (select unnest(cast(:ids as uuid[])) as id, unnest(cast(:days as date[])) as today) p
			 where m.id = p.id and m.until is null
			""";

	private static final String BEGIN = """
			insert into care_team_member (id, patient_id, clinic_id, staff_id, does, since, added_by, added_at)
			select p.id, p.patient, p.clinic, :to, p.does, p.today, :by, :now
			  from (select unnest(cast(:ids as uuid[])) as id, unnest(cast(:patients as uuid[])) as patient,
			               unnest(cast(:clinics as uuid[])) as clinic, unnest(cast(:does as text[])) as does,
			               unnest(cast(:days as date[])) as today) p
			on conflict (patient_id, staff_id) where until is null do nothing
			""";

	private final JdbcClient jdbc;

	private final Clinics clinics;

	PlacesPassedOn(JdbcClient jdbc, Clinics clinics) {
		this.jdbc = jdbc;
		this.clinics = clinics;
	}

	/**
	 * Those at clinics of whoever acts at which the new person works; the others stay.
	 */
	List<TeamPlace> to(StaffCard to, UUID from, Actor by, Instant now) {
		List<TeamPlace> places = this.jdbc.sql(PLACES)
			.param("to", to.id())
			.param("from", from)
			.param("clinics", by.clinicIds().stream().filter(to::worksAt).toArray(UUID[]::new))
			.query((row, number) -> place(row, now))
			.list()
			.stream()
			.filter(TeamPlace::fits)
			.toList();
		if (!places.isEmpty()) {
			end(places, by, now);
			begin(places.stream().filter(TeamPlace::followed).toList(), to, by, now);
		}
		return places;
	}

	private void end(List<TeamPlace> places, Actor by, Instant now) {
		List<TeamPlace> both = places.stream().filter((place) -> place.theirs() != null).toList();
		this.jdbc.sql(END)
			.param("by", by.staffId())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("ids",
					Stream
						.concat(places.stream().map(TeamPlace::id),
								both.stream().map(TeamPlace::theirs).filter(Objects::nonNull))
						.toArray(UUID[]::new))
			.param("days", days(Stream.concat(places.stream(), both.stream())))
			.update();
	}

	private void begin(List<TeamPlace> places, StaffCard to, Actor by, Instant now) {
		this.jdbc.sql(BEGIN)
			.param("to", to.id())
			.param("by", by.staffId())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("ids", places.stream().map((place) -> Ids.next()).toArray(UUID[]::new))
			.param("patients", places.stream().map(TeamPlace::patientId).toArray(UUID[]::new))
			.param("clinics", places.stream().map(TeamPlace::clinicId).toArray(UUID[]::new))
			.param("does", places.stream().map(TeamPlace::does).toArray(String[]::new))
			.param("days", days(places.stream()))
			.update();
	}

	private TeamPlace place(ResultSet row, Instant now) throws SQLException {
		UUID clinic = row.getObject("clinic_id", UUID.class);
		LocalDate today = this.clinics.get(clinic).calendar().dayOf(now);
		return new TeamPlace(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class), clinic,
				row.getObject("theirs", UUID.class), row.getString("does"), row.getBoolean("followed"), today);
	}

	private static String[] days(Stream<TeamPlace> places) {
		return places.map((place) -> place.today().toString()).toArray(String[]::new);
	}

}
