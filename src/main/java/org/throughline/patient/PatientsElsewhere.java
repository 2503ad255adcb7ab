package org.throughline.patient;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another clinic's patient, for a clinical person who names a reason and knows the exact
 * MRN and birth date: for 24 hours, and on the privacy person's list (rule 8).
 */
@Service
@Transactional
public class PatientsElsewhere {

	private static final Duration OPEN_FOR = Duration.ofHours(24);

	/** Enough for a misread digit, not for guessing. */
	private static final int MOST_TRIES = 5;

	private static final Duration TRIES_COUNT_FOR = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	PatientsElsewhere(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * A try that names nobody is counted and stands on the privacy person's list.
	 * @return the patient, who may be opened from now on
	 * @throws RefusedByRule when nobody has both, or after too many tries
	 */
	@Transactional(noRollbackFor = RefusedByRule.class)
	public UUID open(Actor actor, String mrn, LocalDate birthDate, String reason, Instant now) {
		actor.requireClinical();
		if (tries(actor, now) >= MOST_TRIES) {
			throw new RefusedByRule("",
					"Five tries named nobody. Wait an hour, or ask a colleague of that clinic to call you.");
		}
		Found found = find(mrn, birthDate).orElseThrow(() -> nobody(actor, reason, now));
		UUID id = Ids.next();
		this.jdbc.sql("""
				insert into opened_elsewhere (id, staff_id, patient_id, reason, opened_at, until_at)
				values (:id, :staff, :patient, :reason, :now, :until)
				""")
			.param("id", id)
			.param("staff", actor.staffId())
			.param("patient", found.id())
			.param("reason", reason)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("until", now.plus(OPEN_FOR).atOffset(ZoneOffset.UTC))
			.update();
		this.events
			.publishEvent(new PatientOpenedElsewhere(now, actor.staffId(), found.clinicId(), found.id(), id, reason));
		return found.id();
	}

	private RefusedByRule nobody(Actor actor, String reason, Instant now) {
		this.jdbc.sql("insert into elsewhere_try (staff_id, at) values (?, ?)")
			.params(actor.staffId(), now.atOffset(ZoneOffset.UTC))
			.update();
		this.events.publishEvent(new NobodyFoundElsewhere(now, actor.staffId(), actor.clinicId(), reason));
		return new RefusedByRule("mrn",
				"Nobody has this MRN together with this birth date. Check both with the patient.");
	}

	private int tries(Actor actor, Instant now) {
		return this.jdbc.sql("select count(*) from elsewhere_try where staff_id = ? and at > ?")
			.params(actor.staffId(), now.minus(TRIES_COUNT_FOR).atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

	private Optional<Found> find(String mrn, LocalDate birthDate) {
		return this.jdbc.sql("""
				select id, clinic_id from patient where lower(mrn) = lower(:mrn) and birth_date = :born
				 order by id limit 1
				""").param("mrn", mrn.strip()).param("born", birthDate).query(Found.class).optional();
	}

	private record Found(UUID id, UUID clinicId) {
	}

}
