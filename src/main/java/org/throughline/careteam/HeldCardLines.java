package org.throughline.careteam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
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

/**
 * Nobody leaves while a patient's contact card tells them to call this person (rule 4).
 * Handed over, nobody answers there until the one who is asked says yes, and at which
 * number.
 */
@Component
@Order(4)
class HeldCardLines implements HeldWork {

	private static final String KEY = "CONTACT_CARD";

	private static final String NAMING = """
			 from contact_card_line l join contact_card c on c.patient_id = l.patient_id and c.version = l.version
			where l.staff_id = :who and l.declined_at is null and exists (
			  select from enrollment e where e.patient_id = l.patient_id and e.until is null)
			""";

	private static final String IN_CLINICS = NAMING + " and c.clinic_id = any (:clinics) ";

	private final JdbcClient jdbc;

	private final CardVersions versions;

	private final StaffDirectory staff;

	private final ApplicationEventPublisher events;

	HeldCardLines(JdbcClient jdbc, CardVersions versions, StaffDirectory staff, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.versions = versions;
		this.staff = staff;
		this.events = events;
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
			.sql("select l.patient_id, l.for_what" + IN_CLINICS + " order by l.patient_id, l.position")
			.param("who", staffId)
			.param("clinics", viewer.clinicIds().toArray(UUID[]::new))
			.query((row, number) -> item(row.getObject("patient_id", UUID.class), row.getString("for_what"), viewer))
			.list();
		return items.isEmpty() ? List.of() : List.of(new HeldGroup(KEY, "Lines of contact cards",
				"They say at which number", Set.of(Discipline.values()), items));
	}

	@Override
	@Transactional
	public int handOver(HandingOver order, Actor by, Instant now) {
		return order.to(KEY)
			.flatMap(this.staff::find)
			.filter((card) -> card.isActive() && !card.id().equals(order.from()))
			.map((to) -> handOver(order, to, by, now))
			.orElse(0);
	}

	/** All of them by the same few statements, however many there are. */
	private int handOver(HandingOver order, StaffCard to, Actor by, Instant now) {
		Map<UUID, UUID> clinics = new LinkedHashMap<>();
		this.jdbc.sql("select c.patient_id, c.clinic_id" + IN_CLINICS + " order by c.patient_id for update of c")
			.param("who", order.from())
			.param("clinics", by.clinicIds().stream().filter(to::worksAt).toArray(UUID[]::new))
			.query((ResultSet row) -> note(row, clinics));
		if (clinics.isEmpty()) {
			return 0;
		}
		this.versions.next(clinics.keySet(), order.reason(), by, now);
		int gone = this.jdbc.sql("""
				update contact_card_line l set staff_id = :to, asked_by = :by, asked_at = :now, ask_reason = :reason,
				       yes_at = null
				  from contact_card c
				 where c.patient_id = l.patient_id and c.version = l.version and l.patient_id = any (:cards)
				   and l.staff_id = :from and l.declined_at is null
				""")
			.param("to", to.id())
			.param("by", by.staffId())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("reason", order.reason())
			.param("cards", clinics.keySet().toArray(UUID[]::new))
			.param("from", order.from())
			.update();
		this.events.publishEvent(new RecordedTogether(clinics.entrySet()
			.stream()
			.map((card) -> new CareTeamRecorded(now, by.staffId(), card.getValue(), card.getKey(),
					"line of the contact card handed over", card.getKey(), by.huddleId(),
					Map.of("reason", order.reason())))
			.toList()));
		return gone;
	}

	private static void note(ResultSet row, Map<UUID, UUID> clinics) throws SQLException {
		clinics.put(row.getObject("patient_id", UUID.class), row.getObject("clinic_id", UUID.class));
	}

	private static HeldItem item(UUID patientId, String forWhat, Actor viewer) {
		return new HeldItem(patientId, viewer.isClinical() ? "Calls them for: " + forWhat : "Contact card", null,
				"/patients/" + patientId + (viewer.isClinical() ? "/contact-card" : "/care-team"));
	}

}
