package org.throughline.careteam;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.staff.Actor;
import org.throughline.staff.HandingOver;
import org.throughline.staff.HeldGroup;
import org.throughline.staff.HeldItem;
import org.throughline.staff.HeldWork;

/**
 * Nobody leaves while a patient's contact card tells them to call this person (rule 4).
 * Each is changed on its own page: with the name, the number changes.
 */
@Component
@Order(4)
class HeldCardLines implements HeldWork {

	private static final String NAMING = """
			 from contact_card_line l join contact_card c on c.patient_id = l.patient_id and c.version = l.version
			where l.staff_id = :who and exists (
			  select from enrollment e where e.patient_id = l.patient_id and e.until is null)
			""";

	private final JdbcClient jdbc;

	HeldCardLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String label(long count) {
		return (count == 1) ? "line of a contact card" : "lines of contact cards";
	}

	@Override
	public long countFor(UUID staffId, Instant now) {
		return this.jdbc.sql("select count(*)" + NAMING).param("who", staffId).query(Long.class).single();
	}

	@Override
	public List<HeldGroup> heldBy(UUID staffId, Actor viewer, Instant now) {
		List<HeldItem> items = this.jdbc
			.sql("select l.patient_id, l.for_what" + NAMING + " and c.clinic_id = any (:clinics) order by l.patient_id")
			.param("who", staffId)
			.param("clinics", viewer.clinicIds().toArray(UUID[]::new))
			.query((row, number) -> item(row.getObject("patient_id", UUID.class), row.getString("for_what"), viewer))
			.list();
		return items.isEmpty() ? List.of() : List.of(new HeldGroup("CONTACT_CARD", "Lines of contact cards",
				"Changed one by one: the number changes too", Set.of(), items));
	}

	@Override
	public int handOver(HandingOver order, Actor by, Instant now) {
		return 0;
	}

	private static HeldItem item(UUID patientId, String forWhat, Actor viewer) {
		return new HeldItem(patientId, viewer.isClinical() ? "Calls them for: " + forWhat : "Contact card", null,
				"/patients/" + patientId + (viewer.isClinical() ? "/contact-card" : "/care-team"));
	}

}
