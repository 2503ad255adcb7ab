package org.throughline.careteam;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;

import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Another version of contact cards with the same lines, for whatever changes one of them;
 * the earlier version stays as it was read. The caller holds the cards.
 */
@Component
class CardVersions {

	private final JdbcClient jdbc;

	CardVersions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param why why they change, for whoever reads the history
	 */
	void next(Collection<UUID> patients, String why, Actor by, Instant now) {
		UUID[] cards = patients.toArray(UUID[]::new);
		this.jdbc.sql("""
				update contact_card set version = version + 1, changed_by = :by, changed_at = :now
				 where patient_id = any (:cards)
				""")
			.param("by", by.staffId())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("cards", cards)
			.update();
		this.jdbc
			.sql("""
					insert into contact_card_line (patient_id, version, position, for_what, staff_id, external_id,
					       contact_person_id, line, number, hours, asked_by, asked_at, ask_reason, yes_at, declined_at,
					       decline_reason, known_number, wrong_at, wrong_by, right_at)
					select l.patient_id, c.version, l.position, l.for_what, l.staff_id, l.external_id, l.contact_person_id,
					       l.line, l.number, l.hours, l.asked_by, l.asked_at, l.ask_reason, l.yes_at, l.declined_at,
					       l.decline_reason, l.known_number, l.wrong_at, l.wrong_by, l.right_at
					  from contact_card c join contact_card_line l on l.patient_id = c.patient_id and l.version = c.version - 1
					 where c.patient_id = any (:cards)
					""")
			.param("cards", cards)
			.update();
		this.jdbc
			.sql("""
					insert into contact_card_version (patient_id, version, changed_by, changed_at, why)
					select patient_id, version, changed_by, changed_at, :why from contact_card where patient_id = any (:cards)
					""")
			.param("why", why)
			.param("cards", cards)
			.update();
	}

}
