package org.throughline.careteam;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.staff.Actor;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes another version of contact cards: with the lines that somebody wrote, or with
 * the same lines for whatever changes one of them. The earlier version stays as it was
 * read; the caller holds the cards.
 */
@Component
class CardVersions {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	CardVersions(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * @param why why it changes, for whoever reads the history
	 * @throws ChangedMeanwhile when somebody wrote that version first
	 */
	void write(PatientCard patient, List<NewCardLine> lines, int version, @Nullable String why, Actor by, Instant now) {
		card(patient, version, by, now);
		lines(patient, lines, version);
		this.jdbc.sql("""
				insert into contact_card_version (patient_id, version, changed_by, changed_at, why)
				values (:patient, :version, :by, :at, :why)
				""")
			.param("patient", patient.id())
			.param("version", version)
			.param("by", by.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("why", why)
			.update();
	}

	private void card(PatientCard patient, int version, Actor by, Instant now) {
		int written = this.jdbc.sql("""
				insert into contact_card (patient_id, clinic_id, version, changed_by, changed_at)
				values (:patient, :clinic, :version, :by, :at)
				on conflict (patient_id) do update set version = excluded.version, changed_by = excluded.changed_by,
				  changed_at = excluded.changed_at where contact_card.version = excluded.version - 1
				""")
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("version", version)
			.param("by", by.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		if (written == 0) {
			throw new ChangedMeanwhile("Somebody wrote the card while you were writing.");
		}
	}

	private void lines(PatientCard patient, List<NewCardLine> lines, int version) {
		this.jdbc
			.sql("""
					insert into contact_card_line (patient_id, version, position, for_what, staff_id, external_id,
					                               contact_person_id, line, number, hours, asked_by, asked_at, ask_reason,
					                               declined_at, decline_reason, known_number, wrong_at, wrong_by, right_at)
					select :patient, :version, l.position, l."forWhat", l.staff, l.external, l.person, l.line, l.number, l.hours,
					       was.asked_by, was.asked_at, was.ask_reason, was.declined_at, was.decline_reason,
					       case when same.version is not null then same.known_number
					            else number_on_file(:patient, l.staff, l.external, l.person, l.line) end,
					       same.wrong_at, same.wrong_by, same.right_at
					  from rows from (jsonb_to_recordset(cast(:lines as jsonb)) as ("forWhat" text, staff uuid,
					       external uuid, person uuid, line text, number text, hours text))
					       with ordinality as l ("forWhat", staff, external, person, line, number, hours, position)
					  left join lateral (select w.* from contact_card_line w where w.patient_id = :patient
					         and w.version = :version - 1 and w.staff_id = l.staff and w.asked_at is not null
					         and w.yes_at is null limit 1) was on true
					  left join lateral (select w.* from contact_card_line w where w.patient_id = :patient
					         and w.version = :version - 1 and dialed(w.number) = dialed(l.number)
					         and (w.staff_id, w.external_id, w.contact_person_id, w.line)
					             is not distinct from (l.staff, l.external, l.person, l.line) limit 1) same on true
					""")
			.param("patient", patient.id())
			.param("version", version)
			.param("lines", this.json.writeValueAsString(lines))
			.update();
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
