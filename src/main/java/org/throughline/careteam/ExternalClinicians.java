package org.throughline.careteam;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.Piece;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clinicians who work elsewhere, as each clinic knows them.
 */
@Service
@Transactional
public class ExternalClinicians {

	private static final int ON_A_PAGE = 50;

	/** More than these nobody reads through in a list. */
	private static final int TO_CHOOSE = 200;

	private final ExternalClinicianQueries queries;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ExternalClinicians(ExternalClinicianQueries queries, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.queries = queries;
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Everybody who works with a clinic, or once did, by name, a page at a time. One
	 * statement.
	 */
	@Transactional(readOnly = true)
	public Piece<ExternalClinician> ofClinic(UUID clinicId, boolean gone, int page) {
		return this.queries.byName(clinicId, gone, null, page, ON_A_PAGE);
	}

	/**
	 * Whom somebody can choose for a patient: those of the care team first, then by name,
	 * as many as a list can hold.
	 */
	@Transactional(readOnly = true)
	public Piece<ExternalClinician> toChoose(PatientCard patient) {
		return this.queries.byName(patient.clinicId(), false, patient.id(), 1, TO_CHOOSE);
	}

	/**
	 * Who of those who work with the clinic at hand is called so, does that or works
	 * there; for clinical people. One statement.
	 */
	@Transactional(readOnly = true)
	public List<ExternalClinician> find(Actor viewer, String typed, int limit) {
		List<String> words = Texts.words(typed);
		return (viewer.isClinical() && !words.isEmpty()) ? this.queries.byWords(viewer.clinicId(), words, limit)
				: List.of();
	}

	/**
	 * One whom this clinic knows.
	 * @throws NotFound when there is no such person, or another clinic knows them
	 */
	@Transactional(readOnly = true)
	public ExternalClinician get(UUID clinicId, UUID id) {
		return this.queries.get(clinicId, id);
	}

	/** On how many care teams and contact cards of people in our care they stand. */
	@Transactional(readOnly = true)
	public ExternalClinicianNamed named(ExternalClinician one) {
		return this.queries.named(one.id());
	}

	/** Keeps somebody for the clinic at hand. */
	public UUID add(Actor actor, NewExternalClinician known, Instant now) {
		UUID id = Ids.next();
		this.jdbc.sql("""
				insert into external_clinician (id, clinic_id, name, role, organization, phone, fax, added_by, added_at)
				values (:id, :clinic, :name, :role, :organization, :phone, :fax, :by, :at)
				""")
			.param("id", id)
			.param("clinic", actor.clinicId())
			.param("name", known.name())
			.param("role", known.role())
			.param("organization", known.organization())
			.param("phone", known.phone())
			.param("fax", known.fax())
			.param("by", actor.staffId())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update();
		record(actor, id, "external clinician added", Map.of(), now);
		return id;
	}

	/**
	 * What is known of them is another from now on; the trail keeps how it read.
	 * @param seen the version that the writer saw
	 * @throws ChangedMeanwhile when somebody changed it since
	 */
	public void change(Actor actor, UUID id, NewExternalClinician known, int seen, Instant now) {
		ExternalClinician was = this.queries.locked(actor.clinicId(), id);
		if (was.version() != seen) {
			throw new ChangedMeanwhile("Somebody changed this while you were writing.");
		}
		this.jdbc.sql("""
				update external_clinician set name = :name, role = :role, organization = :organization, phone = :phone,
				       fax = :fax, version = version + 1 where id = :id
				""")
			.param("id", id)
			.param("name", known.name())
			.param("role", known.role())
			.param("organization", known.organization())
			.param("phone", known.phone())
			.param("fax", known.fax())
			.update();
		record(actor, id, "external clinician changed",
				Map.of("was", was.inWords(), "phone", String.valueOf(was.phone()), "fax", String.valueOf(was.fax())),
				now);
	}

	/**
	 * They work with us no more: wherever they are named, somebody is missing.
	 * @throws RefusedByRule when that is known already
	 */
	public void leave(Actor actor, UUID id, String why, Instant now) {
		if (this.queries.locked(actor.clinicId(), id).gone()) {
			throw new RefusedByRule("", "That they work with us no more is written down already.");
		}
		this.jdbc.sql("update external_clinician set gone_at = ?, gone_by = ?, gone_why = ? where id = ?")
			.params(now.atOffset(ZoneOffset.UTC), actor.staffId(), why, id)
			.update();
		record(actor, id, "external clinician works with us no more", Map.of("reason", why), now);
	}

	/** They work with us again. */
	public void comeBack(Actor actor, UUID id, Instant now) {
		if (this.queries.locked(actor.clinicId(), id).gone()) {
			this.jdbc.sql("update external_clinician set gone_at = null, gone_by = null, gone_why = null where id = ?")
				.param(id)
				.update();
			record(actor, id, "external clinician works with us again", Map.of(), now);
		}
	}

	private void record(Actor actor, UUID id, String what, Map<String, Object> detail, Instant now) {
		this.events.publishEvent(ExternalClinicianRecorded.of(actor, id, what, detail, now));
	}

}
