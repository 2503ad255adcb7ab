package org.throughline.careteam;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever is asked to be called for a line of a contact card says yes, and at which
 * number, or no. Until then nobody answers there.
 */
@Service
@Transactional
public class CardLineAnswers {

	private final JdbcClient jdbc;

	private final CardVersions versions;

	private final CareTeamWrites writes;

	private final PatientAccess access;

	CardLineAnswers(JdbcClient jdbc, CardVersions versions, CareTeamWrites writes, PatientAccess access) {
		this.jdbc = jdbc;
		this.versions = versions;
		this.writes = writes;
		this.access = access;
	}

	/**
	 * They are called there from now on. With another number it is another card, which
	 * the team is asked to agree to.
	 * @param seen the version that they read
	 * @param typed at which number they are reached
	 */
	public void accept(Actor actor, UUID patientId, int position, int seen, String typed, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		String number = NewCardLine.number(typed, null, "number");
		if (!number.equals(asked(actor, patientId, position, seen).number())) {
			this.versions.next(List.of(patientId), "Another number for line " + position, actor, now);
		}
		answer("""
				yes_at = :now, number = :words, right_at = case when l.wrong_at is not null then :now end,
				known_number = number_on_file(l.patient_id, l.staff_id, null, null, null)""", patientId, position,
				number, now);
		this.writes.record(actor, patient, "yes to a line of the contact card", patientId, Map.of("position", position),
				now);
	}

	/** Not they: the line stays a gap until somebody writes another. */
	public void decline(Actor actor, UUID patientId, int position, int seen, String reason, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		asked(actor, patientId, position, seen);
		answer("declined_at = :now, decline_reason = :words", patientId, position, reason, now);
		this.writes.record(actor, patient, "no to a line of the contact card", patientId,
				Map.of("position", position, "reason", reason), now);
	}

	private Asked asked(Actor actor, UUID patientId, int position, int seen) {
		Asked asked = this.jdbc.sql("""
				select c.version, l.number
				  from contact_card c join contact_card_line l on l.patient_id = c.patient_id and l.version = c.version
				 where c.patient_id = :patient and l.position = :position and l.staff_id = :me
				   and l.asked_at is not null and l.yes_at is null and l.declined_at is null
				   for update of c
				""")
			.param("patient", patientId)
			.param("position", position)
			.param("me", actor.staffId())
			.query((row, number) -> new Asked(row.getInt("version"), row.getString("number")))
			.optional()
			.orElseThrow(() -> notAskedAnyMore(actor, patientId, position, seen));
		if (asked.version() != seen) {
			throw new ChangedMeanwhile("The card changed since this page was opened. Read it again before you answer.");
		}
		return asked;
	}

	/** Somebody wrote the card anew; to whom it never was their line it is not there. */
	private RuntimeException notAskedAnyMore(Actor actor, UUID patientId, int position, int seen) {
		boolean was = this.jdbc.sql("""
				select exists (select from contact_card c join contact_card_line l on l.patient_id = c.patient_id
				                where c.patient_id = ? and c.version > l.version and l.version = ? and l.position = ?
				                  and l.staff_id = ? and l.asked_at is not null)
				""").params(patientId, seen, position, actor.staffId()).query(Boolean.class).single();
		return was ? new ChangedMeanwhile(
				"The card was written anew since this page was opened. You are not asked for this line any more.")
				: new NotFound();
	}

	private void answer(String facts, UUID patientId, int position, String words, Instant now) {
		this.jdbc.sql("update contact_card_line l set " + facts + """
				  from contact_card c where c.patient_id = l.patient_id and c.version = l.version
				   and l.patient_id = :patient and l.position = :position
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("words", words)
			.param("patient", patientId)
			.param("position", position)
			.update();
	}

	private record Asked(int version, String number) {
	}

}
