package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.throughline.shared.RecordedTogether;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.HandingOver;
import org.throughline.staff.HeldGroup;
import org.throughline.staff.HeldItem;
import org.throughline.staff.HeldWork;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/**
 * Nobody leaves while they are on a patient's care team (rule 4). Handed over, their
 * place ends today and the new person has it from today, asked to agree as anybody new
 * is; where the patient is not in our care any more nobody follows.
 */
@Component
@Order(5)
class HeldTeamPlaces implements HeldWork {

	private static final String KEY = "CARE_TEAM";

	private final JdbcClient jdbc;

	private final PlacesPassedOn places;

	private final StaffDirectory staff;

	private final ApplicationEventPublisher events;

	HeldTeamPlaces(JdbcClient jdbc, PlacesPassedOn places, StaffDirectory staff, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.places = places;
		this.staff = staff;
		this.events = events;
	}

	@Override
	public String label(long count) {
		return (count == 1) ? "place on a care team" : "places on care teams";
	}

	@Override
	public long countFor(UUID staffId, Instant now) {
		return this.jdbc.sql("select count(*) from care_team_member where staff_id = ? and until is null")
			.param(staffId)
			.query(Long.class)
			.single();
	}

	@Override
	public List<HeldGroup> heldBy(UUID staffId, Actor viewer, Instant now) {
		List<HeldItem> items = this.jdbc.sql("""
				select patient_id, does from care_team_member
				 where staff_id = :who and until is null and clinic_id = any (:clinics) order by patient_id
				""")
			.param("who", staffId)
			.param("clinics", viewer.clinicIds().toArray(UUID[]::new))
			.query((row, number) -> item(row, viewer))
			.list();
		return items.isEmpty() ? List.of() : List.of(new HeldGroup(KEY, "Places on care teams",
				"On the team from today", Set.of(Discipline.values()), items));
	}

	@Override
	@Transactional
	public int handOver(HandingOver order, Actor by, Instant now) {
		StaffCard to = order.taker(KEY, this.staff).orElse(null);
		if (to == null) {
			return 0;
		}
		List<TeamPlace> gone = this.places.to(to, order.from(), by, now);
		this.events.publishEvent(new RecordedTogether(gone.stream()
			.map((place) -> new CareTeamRecorded(now, by.staffId(), place.clinicId(), place.patientId(),
					"place on the care team handed over", place.id(), by.huddleId(),
					Map.of("toStaff", to.id().toString(), "reason", order.reason())))
			.toList()));
		return gone.size();
	}

	private static HeldItem item(ResultSet row, Actor viewer) throws SQLException {
		UUID patient = row.getObject("patient_id", UUID.class);
		return new HeldItem(patient, viewer.isClinical() ? StringUtils.capitalize(row.getString("does")) : "Care team",
				null, "/patients/" + patient + "/care-team");
	}

}
