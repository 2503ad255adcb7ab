package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words that others put on a patient, kept as what they are, and questioned by anybody on
 * the team who reads them. The desk reads none of them, so that they go no further.
 */
@Service
@Transactional
public class CarriedLabels {

	private final LabelQueries queries;

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	CarriedLabels(LabelQueries queries, JdbcClient jdbc, PatientAccess access, Clinics clinics,
			ApplicationEventPublisher events) {
		this.queries = queries;
		this.jdbc = jdbc;
		this.access = access;
		this.clinics = clinics;
		this.events = events;
	}

	/**
	 * Those still carried first, each with the questions asked about it. The caller has
	 * passed {@link PatientAccess}.
	 */
	@Transactional(readOnly = true)
	public List<CarriedLabelView> ofPatient(Actor viewer, UUID patientId) {
		return mayRead(viewer) ? this.queries.ofPatient(patientId) : List.of();
	}

	/**
	 * @throws RefusedByRule when it was said on a day still to come
	 */
	public UUID keep(Actor actor, LabelToKeep label, Instant now) {
		PatientCard patient = require(actor, label.patientId(), now);
		LocalDate today = this.clinics.get(patient.clinicId()).calendar().dayOf(now);
		if (label.saidOn().isAfter(today)) {
			throw new RefusedByRule("saidOn", "That day is still to come. Say when it was written.");
		}
		patient.requireBorn(label.saidOn(), "saidOn");
		UUID id = Ids.next();
		this.jdbc
			.sql("""
					insert into carried_label (id, patient_id, clinic_id, label, said_by, said_on, account, noted_by, noted_at)
					values (:id, :patient, :clinic, :label, :saidBy, :saidOn, :account, :by, :at)
					""")
			.param("id", id)
			.param("patient", patient.id())
			.param("clinic", patient.clinicId())
			.param("label", label.label())
			.param("saidBy", label.saidBy())
			.param("saidOn", label.saidOn())
			.param("account", label.account())
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		this.events.publishEvent(FairnessRecorded.of(actor.staffId(), patient, id, "label kept as said", now));
		return id;
	}

	/**
	 * Anybody who reads it may ask whether it is so.
	 * @throws RefusedByRule when it was set aside meanwhile
	 */
	public UUID question(Actor actor, UUID patientId, UUID labelId, String question, Instant now) {
		PatientCard patient = require(actor, patientId, now);
		UUID id = Ids.next();
		int asked = this.jdbc.sql("""
				insert into label_question (id, label_id, question, asked_by, asked_at)
				select ?, id, ?, ?, ? from carried_label where id = ? and patient_id = ? and set_aside_at is null
				""").params(id, question, actor.staffId(), now.atOffset(ZoneOffset.UTC), labelId, patientId).update();
		if (asked == 0) {
			throw new RefusedByRule("question",
					"Somebody set it aside meanwhile: “%s”. Nobody here carries it any more."
						.formatted(whySetAside(patientId, labelId)));
		}
		this.events.publishEvent(FairnessRecorded.of(actor.staffId(), patient, labelId, "label questioned", now));
		return id;
	}

	/**
	 * The patient's own account, once somebody asked for it.
	 * @param was how it read to whoever writes it
	 * @throws RefusedByRule when somebody wrote another one meanwhile
	 */
	public void account(Actor actor, UUID patientId, UUID labelId, String account, @Nullable String was, Instant now) {
		PatientCard patient = require(actor, patientId, now);
		int kept = this.jdbc.sql("""
				update carried_label set account = ? where id = ? and patient_id = ? and account is not distinct from ?
				""").param(account).param(labelId).param(patientId).param(was).update();
		if (kept == 0) {
			throw new RefusedByRule("account",
					"Somebody wrote down meanwhile what they say: “%s”. Yours is not kept over it."
						.formatted(this.queries.accountOf(patientId, labelId)));
		}
		this.events.publishEvent(FairnessRecorded.of(actor.staffId(), patient, labelId, "label answered by them", now));
	}

	/**
	 * The team no longer carries it, and says why. What is set aside stays so.
	 * @throws RefusedByRule when somebody gave another reason before
	 */
	public void setAside(Actor actor, UUID patientId, UUID labelId, String why, Instant now) {
		PatientCard patient = require(actor, patientId, now);
		int setAside = this.jdbc.sql("""
				update carried_label set set_aside_at = ?, set_aside_by = ?, set_aside_why = ?
				 where id = ? and patient_id = ? and set_aside_at is null
				""").params(now.atOffset(ZoneOffset.UTC), actor.staffId(), why, labelId, patientId).update();
		if (setAside == 0) {
			refuseAnotherReason(patientId, labelId, why);
			return;
		}
		this.events.publishEvent(FairnessRecorded.of(actor.staffId(), patient, labelId, "label set aside", now));
	}

	/** A click that comes twice says nothing new. */
	private void refuseAnotherReason(UUID patientId, UUID labelId, String why) {
		String before = whySetAside(patientId, labelId);
		if (!before.equals(why)) {
			throw new RefusedByRule("why", "Somebody set it aside meanwhile: “%s”. It stays so.".formatted(before));
		}
	}

	private String whySetAside(UUID patientId, UUID labelId) {
		return this.jdbc
			.sql("select set_aside_why from carried_label where id = ? and patient_id = ? and set_aside_at is not null")
			.params(labelId, patientId)
			.query(String.class)
			.optional()
			.orElseThrow(NotFound::new);
	}

	private PatientCard require(Actor actor, UUID patientId, Instant now) {
		if (!mayRead(actor)) {
			throw new NotFound();
		}
		return this.access.require(actor, patientId, now);
	}

	private static boolean mayRead(Actor viewer) {
		return viewer.group() == Group.CLINICAL || viewer.group() == Group.CARE;
	}

}
