package org.throughline.safetyplan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.CareTeams;
import org.throughline.careteam.Told;
import org.throughline.careteam.Topic;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The safety plans of patients, for clinical people alone: to anybody else there is none.
 */
@Service
@Transactional
public class SafetyPlans {

	private final SafetyPlanQueries queries;

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final CareTeams teams;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	SafetyPlans(SafetyPlanQueries queries, JdbcClient jdbc, PatientAccess access, CareTeams teams, Clinics clinics,
			ApplicationEventPublisher events) {
		this.queries = queries;
		this.jdbc = jdbc;
		this.access = access;
		this.teams = teams;
		this.clinics = clinics;
		this.events = events;
	}

	/**
	 * The plan as it stands, for clinical people; for everybody else there is none. The
	 * caller has passed {@link PatientAccess}.
	 */
	@Transactional(readOnly = true)
	public Optional<SafetyPlanView> current(Actor viewer, UUID patientId) {
		return viewer.isClinical() ? this.queries.current(patientId) : Optional.empty();
	}

	/**
	 * The plan where the patient wants it on the printed page, and whoever prints it may
	 * read it. The caller has passed {@link PatientAccess}.
	 */
	@Transactional(readOnly = true)
	public Optional<SafetyPlanView> forThePrintedPage(Actor viewer, UUID patientId) {
		return current(viewer, patientId).filter((plan) -> plan.text().onPrintedPage());
	}

	/**
	 * Every version that there was, the newest first. The caller has passed
	 * {@link PatientAccess}.
	 */
	@Transactional(readOnly = true)
	public List<SafetyPlanView> versions(Actor viewer, UUID patientId) {
		return viewer.isClinical() ? this.queries.versions(patientId) : List.of();
	}

	/**
	 * Keeps a new version; the ones before it stay as they were.
	 * @param basedOn the version that the writer began from, or 0 when there was none
	 * @throws ChangedMeanwhile when somebody kept another version since
	 */
	public UUID write(Actor actor, UUID patientId, SafetyPlanText text, int basedOn, Instant now) {
		PatientCard patient = require(actor, patientId, now);
		UUID id = Ids.next();
		int written = this.jdbc
			.sql("""
					insert into safety_plan (id, patient_id, clinic_id, version, warning_signs, on_my_own, people_and_places,
					                         people_to_ask, professionals, making_it_safer, on_printed_page, written_by, written_at)
					select :id, :patient, :clinic, :version, :WARNING_SIGNS, :ON_MY_OWN, :PEOPLE_AND_PLACES, :PEOPLE_TO_ASK,
					       :PROFESSIONALS, :MAKING_IT_SAFER, :printed, :by, :at
					 where :version = 1 + coalesce((select max(version) from safety_plan where patient_id = :patient), 0)
					on conflict (patient_id, version) do nothing
					""")
			.param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("version", basedOn + 1)
			.param("WARNING_SIGNS", text.of(SafetyPart.WARNING_SIGNS))
			.param("ON_MY_OWN", text.of(SafetyPart.ON_MY_OWN))
			.param("PEOPLE_AND_PLACES", text.of(SafetyPart.PEOPLE_AND_PLACES))
			.param("PEOPLE_TO_ASK", text.of(SafetyPart.PEOPLE_TO_ASK))
			.param("PROFESSIONALS", text.of(SafetyPart.PROFESSIONALS))
			.param("MAKING_IT_SAFER", text.of(SafetyPart.MAKING_IT_SAFER))
			.param("printed", text.onPrintedPage())
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		if (written == 0) {
			throw new ChangedMeanwhile(this.queries.current(patientId)
				.map((theirs) -> theirs.writtenBy().fullName() + " kept another version while you were writing.")
				.orElse("Start again from the patient’s page."));
		}
		publish(actor, patient, id, "safety plan written", Map.of("version", basedOn + 1), now);
		return id;
	}

	/**
	 * Says who has the current version on paper now; a copy that they had before is
	 * replaced.
	 * @param contactPersonId somebody of theirs, or absent for the patient
	 * @throws RefusedByRule when there is nothing to give, or the patient has not agreed
	 * that this person may have it
	 */
	public UUID give(Actor actor, UUID patientId, @Nullable UUID contactPersonId, Instant now) {
		PatientCard patient = require(actor, patientId, now);
		int version = versionOf(patientId);
		if (contactPersonId != null) {
			requireMayHaveIt(actor, patient, contactPersonId, now);
		}
		this.jdbc.sql("""
				update safety_plan_copy set back_at = :at, back_by = :by
				 where patient_id = :patient and contact_person_id is not distinct from :person and back_at is null
				""")
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("by", actor.staffId())
			.param("patient", patientId)
			.param("person", contactPersonId, java.sql.Types.OTHER)
			.update();
		UUID id = Ids.next();
		this.jdbc.sql("""
				insert into safety_plan_copy (id, patient_id, clinic_id, version, contact_person_id, given_by, given_at)
				values (:id, :patient, :clinic, :version, :person, :by, :at)
				""")
			.param("id", id)
			.param("patient", patientId)
			.param("clinic", patient.clinicId())
			.param("version", version)
			.param("person", contactPersonId, java.sql.Types.OTHER)
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		publish(actor, patient, id, "safety plan given on paper", Map.of("version", version), now);
		return id;
	}

	/** They do not have it any more. */
	public void takeBack(Actor actor, UUID patientId, UUID copyId, Instant now) {
		PatientCard patient = require(actor, patientId, now);
		int back = this.jdbc.sql(
				"update safety_plan_copy set back_at = ?, back_by = ? where id = ? and patient_id = ? and back_at is null")
			.params(now.atOffset(ZoneOffset.UTC), actor.staffId(), copyId, patientId)
			.update();
		if (back == 0) {
			throw new NotFound();
		}
		publish(actor, patient, copyId, "safety plan on paper taken back", Map.of(), now);
	}

	/**
	 * Keeps what they said to "could you use it at 2 a.m.?", about the version that
	 * stands.
	 * @throws RefusedByRule when the day is still to come, or there is no plan yet
	 */
	public UUID askedAboutTheNight(Actor actor, UUID patientId, NightAnswer answer, @Nullable String words,
			LocalDate askedOn, Instant now) {
		PatientCard patient = require(actor, patientId, now);
		if (askedOn.isAfter(this.clinics.get(patient.clinicId()).calendar().dayOf(now))) {
			throw new RefusedByRule("askedOn", "That day is still to come. Say when they were asked.");
		}
		int version = versionOf(patientId);
		UUID id = Ids.next();
		this.jdbc
			.sql("""
					insert into safety_plan_night (id, patient_id, clinic_id, version, answer, words, asked_on, asked_by, asked_at)
					values (:id, :patient, :clinic, :version, :answer, :words, :on, :by, :at)
					""")
			.param("id", id)
			.param("patient", patientId)
			.param("clinic", patient.clinicId())
			.param("version", version)
			.param("answer", answer.name())
			.param("words", words)
			.param("on", askedOn)
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		publish(actor, patient, id, "safety plan asked about", Map.of("version", version), now);
		return id;
	}

	/**
	 * Their people, and what each may be told. The caller has passed
	 * {@link PatientAccess}.
	 */
	@Transactional(readOnly = true)
	public List<Told> people(Actor viewer, PatientCard patient, Instant now) {
		return viewer.isClinical() ? this.teams.of(viewer, patient, now).people() : List.of();
	}

	private int versionOf(UUID patientId) {
		return this.jdbc.sql("select max(version) from safety_plan where patient_id = ?")
			.param(patientId)
			.query(Integer.class)
			.optional()
			.orElseThrow(() -> new RefusedByRule("", "There is no safety plan yet. Write it with them first."));
	}

	/**
	 * The patient agreed that this person may be told about the safety plan (rule 13).
	 */
	private void requireMayHaveIt(Actor actor, PatientCard patient, UUID contactPersonId, Instant now) {
		Told person = people(actor, patient, now).stream()
			.filter((one) -> one.id().equals(contactPersonId))
			.findFirst()
			.orElseThrow(NotFound::new);
		if (!person.may(Topic.SAFETY_PLAN)) {
			throw new RefusedByRule("person",
					"%s may not have it: ask the patient first whether they may be told about the safety plan."
						.formatted(person.name()));
		}
	}

	private PatientCard require(Actor actor, UUID patientId, Instant now) {
		if (!actor.isClinical()) {
			throw new NotFound();
		}
		return this.access.require(actor, patientId, now);
	}

	private void publish(Actor actor, PatientCard patient, UUID subject, String what, Map<String, Object> detail,
			Instant now) {
		this.events.publishEvent(
				new SafetyPlanRecorded(now, actor.staffId(), patient.clinicId(), patient.id(), subject, what, detail));
	}

}
