package org.throughline.careteam;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each contact person may be told, by topic, as the patient said when they were
 * asked (rule 13).
 */
@Service
@Transactional
public class ContactTopics {

	private static final String LATEST = """
			select count(*) as times, (array_agg(asked_by order by id desc))[1] as by
			  from contact_person_asked where contact_person_id = ?
			""";

	private final JdbcClient jdbc;

	private final PatientSaid said;

	ContactTopics(JdbcClient jdbc, PatientSaid said) {
		this.jdbc = jdbc;
		this.said = said;
	}

	/**
	 * The patient was asked, and said that this person may be told about these topics and
	 * no others.
	 * @throws ChangedMeanwhile when somebody asked since the writer opened the page
	 */
	public void mayBeTold(Actor actor, UUID patientId, UUID personId, ToldToKeep told, Instant now) {
		PatientCard patient = this.said.require(actor, patientId, now);
		LocalDate askedOn = this.said.askedOn(patient, told.askedOn(), now);
		LocalDate until = told.until();
		if (until != null && until.isBefore(this.said.today(patient, now))) {
			throw new RefusedByRule("until", "That day is over. Leave it out, or choose a later one.");
		}
		if (this.jdbc
			.sql("select id from contact_person where id = ? and patient_id = ? and removed_at is null for update")
			.params(personId, patientId)
			.query(UUID.class)
			.optional()
			.isEmpty()) {
			throw new NotFound();
		}
		this.said.requireAskedLast(told.seen(),
				this.jdbc.sql(LATEST).param(personId).query(PatientSaid.Latest.class).single());
		this.jdbc.sql("""
				update contact_person_topic set taken_back_at = ?, taken_back_by = ?
				 where contact_person_id = ? and taken_back_at is null
				""").params(now.atOffset(ZoneOffset.UTC), actor.staffId(), personId).update();
		this.jdbc.sql("""
				insert into contact_person_asked (id, contact_person_id, asked_on, asked_by, written_at)
				values (?, ?, ?, ?, ?)
				""").params(Ids.next(), personId, askedOn, actor.staffId(), now.atOffset(ZoneOffset.UTC)).update();
		for (Topic topic : told.topics()) {
			this.jdbc.sql("""
					insert into contact_person_topic (id, contact_person_id, topic, asked_on, asked_by, until)
					values (:id, :person, :topic, :on, :by, :until)
					""")
				.param("id", Ids.next())
				.param("person", personId)
				.param("topic", topic.name())
				.param("on", askedOn)
				.param("by", actor.staffId())
				.param("until", until)
				.update();
		}
		this.said.record(actor, patient, "asked what a contact may be told", personId, told.topics(), now);
	}

}
