package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who a patient is and how to reach them, and tells it again.
 */
@Service
@Transactional
public class PatientService {

	private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("MMM d 'at' h:mm", Locale.US);

	private final PatientAccess access;

	private final PatientRepository patients;

	private final PatientQueries queries;

	private final EnrollmentService enrollments;

	private final Clinics clinics;

	private final StaffDirectory staff;

	private final ApplicationEventPublisher events;

	PatientService(PatientAccess access, PatientRepository patients, PatientQueries queries,
			EnrollmentService enrollments, Clinics clinics, StaffDirectory staff, ApplicationEventPublisher events) {
		this.access = access;
		this.patients = patients;
		this.queries = queries;
		this.enrollments = enrollments;
		this.clinics = clinics;
		this.staff = staff;
		this.events = events;
	}

	/** The caller has passed {@link PatientAccess}. */
	@Transactional(readOnly = true)
	public PatientView view(PatientCard card) {
		return this.queries.view(card).orElseThrow(NotFound::new);
	}

	/**
	 * Somebody new is listed at the clinic at hand.
	 * @throws RefusedByRule when the record number is somebody else's
	 */
	public UUID add(Actor actor, PatientDetails details, Instant now) {
		refuseTakenNumber(actor, details.mrn(), null);
		Patient patient = this.patients.save(new Patient(actor.clinicId(), details, actor.staffId(), now));
		this.events.publishEvent(
				new PatientChanged(now, actor.staffId(), patient.clinicId(), patient.id(), "patient added", Map.of()));
		return patient.id();
	}

	/**
	 * @param version of what the person saw when they began to type
	 * @throws ChangedMeanwhile when somebody else has changed it since
	 * @throws RefusedByRule when the record number is somebody else's
	 */
	public void change(Actor actor, UUID patientId, int version, PatientDetails details, Instant now) {
		this.access.require(actor, patientId, now);
		Patient patient = this.patients.findById(patientId).orElseThrow(NotFound::new);
		if (patient.version() != version) {
			throw new ChangedMeanwhile(whoChanged(patient, actor));
		}
		refuseTakenNumber(actor, details.mrn(), patientId);
		PatientDetails before = patient.details();
		PatientDetails after = (actor.group() == Group.DESK) ? details.keepingInvolvementOf(before) : details;
		boolean wrongBefore = patient.hasDoubtfulPhone();
		long workedBefore = patient.workingPhones();
		patient.change(after, actor.staffId(), now);
		this.patients.flush();
		if (wrongBefore && patient.workingPhones() > workedBefore) {
			this.events.publishEvent(new WorkingNumberKnown(patientId, actor, now));
		}
		this.events.publishEvent(new PatientChanged(now, actor.staffId(), patient.clinicId(), patientId,
				"patient changed", PatientDifferences.before(before, after)));
	}

	/** No outreach, no flag from now on; open steps are closed out by the coordinator. */
	public void recordDeath(Actor actor, UUID patientId, @Nullable LocalDate on, Instant now) {
		PatientCard card = this.access.require(actor, patientId, now);
		if (card.deceased()) {
			return;
		}
		if (on != null && (on.isAfter(today(card.clinicId(), now)) || on.isBefore(card.birthDate()))) {
			throw new RefusedByRule("on", "This cannot be the day. Leave it empty when it is not known.");
		}
		this.patients.findById(patientId).orElseThrow(NotFound::new).died(on, actor.staffId(), now);
		this.enrollments.endByDeath(actor, patientId, card.clinicId(), on, now);
	}

	/** A death that was recorded by mistake; the patient is listed again. */
	public void correctDeath(Actor actor, UUID patientId, Instant now) {
		PatientCard card = this.access.require(actor, patientId, now);
		if (!card.deceased()) {
			return;
		}
		this.patients.findById(patientId).orElseThrow(NotFound::new).isAliveAfterAll(actor.staffId(), now);
		this.events.publishEvent(new PatientChanged(now, actor.staffId(), card.clinicId(), patientId,
				"death was recorded by mistake", Map.of()));
	}

	private void refuseTakenNumber(Actor actor, @Nullable String mrn, @Nullable UUID except) {
		if (mrn != null) {
			this.queries.holderOf(mrn, except).ifPresent((holder) -> {
				boolean ours = actor.clinicIds().contains(holder.clinicId());
				throw new RefusedByRule("mrn",
						ours ? "This number is %s’s. Check it with both.".formatted(holder.name())
								: "This number is on file already. Check it.");
			});
		}
	}

	private String whoChanged(Patient patient, Actor reader) {
		UUID by = patient.changedBy();
		Instant at = patient.changedAt();
		if (by == null || at == null) {
			return "Somebody changed this while you were typing.";
		}
		return "%s changed this on %s, while you were typing.".formatted(this.staff.get(by).asFirst(reader),
				AT.format(at.atZone(this.clinics.get(patient.clinicId()).zone())));
	}

	private LocalDate today(UUID clinicId, Instant now) {
		return this.clinics.get(clinicId).calendar().dayOf(now);
	}

}
