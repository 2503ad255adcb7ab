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

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we do differently for somebody because something gets in the way: each with an
 * end, so that somebody looks whether it helped.
 */
@Service
@Transactional
public class Accommodations {

	private static final int LONGEST_DAYS = 366;

	private final JdbcClient jdbc;

	private final PatientAccess access;

	private final Clinics clinics;

	private final ApplicationEventPublisher events;

	Accommodations(JdbcClient jdbc, PatientAccess access, Clinics clinics, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.access = access;
		this.clinics = clinics;
		this.events = events;
	}

	/**
	 * Those that go on first, then the newest. The caller has passed
	 * {@link PatientAccess}.
	 */
	@Transactional(readOnly = true)
	public List<AccommodationView> ofPatient(UUID patientId) {
		return this.jdbc.sql("""
				select id, what, since, until, noted_by, ended_on from accommodation where patient_id = ?
				 order by ended_on desc nulls first, since desc, id limit 20
				""").param(patientId).query(AccommodationView.class).list();
	}

	/**
	 * @throws RefusedByRule when it has no end that lies after its beginning
	 */
	public UUID agree(Actor actor, UUID patientId, String what, LocalDate since, LocalDate until, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		requireEnd(since, until);
		if (since.isAfter(this.clinics.get(patient.clinicId()).calendar().dayOf(now).plusDays(LONGEST_DAYS))) {
			throw new RefusedByRule("since", "That is more than a year ahead. Write it down nearer the time.");
		}
		patient.requireBorn(since, "since");
		UUID id = Ids.next();
		this.jdbc.sql("""
				insert into accommodation (id, patient_id, clinic_id, what, since, until, noted_by, noted_at)
				values (?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(id, patient.id(), patient.clinicId(), what, since, until, actor.staffId(),
					now.atOffset(ZoneOffset.UTC))
			.update();
		this.events.publishEvent(FairnessRecorded.of(actor.staffId(), patient, id, "accommodation agreed", now));
		return id;
	}

	/**
	 * It helped: it goes on until another day.
	 * @param was its last day as the writer saw it
	 * @throws RefusedByRule when somebody let it go, or chose another day, since
	 */
	public void goOn(Actor actor, UUID patientId, UUID id, LocalDate until, @Nullable LocalDate was, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		LocalDate today = this.clinics.get(patient.clinicId()).calendar().dayOf(now);
		if (until.isBefore(today)) {
			throw new RefusedByRule("until", "That day has passed. Choose a later one.");
		}
		if (until.isAfter(today.plusDays(LONGEST_DAYS))) {
			throw new RefusedByRule("until", "A year at most. It can go on after somebody has looked.");
		}
		AccommodationView stands = stands(patient, id);
		if (stands.isEnded()) {
			throw new RefusedByRule("until", "“%s” was let go since this page was opened.".formatted(stands.what()));
		}
		if (stands.until().equals(until)) {
			return;
		}
		if (!stands.until().equals(was)) {
			throw new RefusedByRule("until",
					"Somebody chose another day for “%s” since this page was opened. Look again, then choose."
						.formatted(stands.what()));
		}
		requireAfter(stands.since(), until);
		change("update accommodation set until = :on, version = version + 1 where true", patient, id, until, actor);
		this.events.publishEvent(FairnessRecorded.of(actor.staffId(), patient, id, "accommodation goes on", now));
	}

	/** It is let go today. What was let go stays so. */
	public void end(Actor actor, UUID patientId, UUID id, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		if (stands(patient, id).isEnded()) {
			return;
		}
		change("""
				update accommodation set ended_on = greatest(since, :on), ended_by = :by, version = version + 1
				 where true
				""", patient, id, this.clinics.get(patient.clinicId()).calendar().dayOf(now), actor);
		this.events.publishEvent(FairnessRecorded.of(actor.staffId(), patient, id, "accommodation ended", now));
	}

	/** As it stands; nobody else changes it meanwhile. */
	private AccommodationView stands(PatientCard patient, UUID id) {
		return this.jdbc.sql("""
				select id, what, since, until, noted_by, ended_on from accommodation where id = ? and patient_id = ?
				   for update
				""").params(id, patient.id()).query(AccommodationView.class).optional().orElseThrow(NotFound::new);
	}

	private void change(String sql, PatientCard patient, UUID id, LocalDate on, Actor actor) {
		int changed = this.jdbc.sql(sql + " and id = :id and patient_id = :patient and ended_on is null")
			.param("on", on)
			.param("by", actor.staffId())
			.param("id", id)
			.param("patient", patient.id())
			.update();
		if (changed == 0) {
			throw new NotFound();
		}
	}

	private static void requireEnd(LocalDate since, LocalDate until) {
		requireAfter(since, until);
		if (until.isAfter(since.plusDays(LONGEST_DAYS))) {
			throw new RefusedByRule("until", "A year at most. It can go on after somebody has looked.");
		}
	}

	private static void requireAfter(LocalDate since, LocalDate until) {
		if (!until.isAfter(since)) {
			throw new RefusedByRule("until", "Say until when: a day after it begins.");
		}
	}

}
