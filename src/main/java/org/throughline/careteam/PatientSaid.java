package org.throughline.careteam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * The patient was asked what others may know of them: when that was, and the line that
 * their answer leaves.
 */
@Component
class PatientSaid {

	private final CareTeamWrites writes;

	private final Clinics clinics;

	private final StaffDirectory staff;

	PatientSaid(CareTeamWrites writes, Clinics clinics, StaffDirectory staff) {
		this.writes = writes;
		this.clinics = clinics;
		this.staff = staff;
	}

	PatientCard require(Actor actor, UUID patientId, Instant now) {
		return this.writes.require(actor, patientId, now);
	}

	LocalDate today(PatientCard patient, Instant now) {
		return this.clinics.get(patient.clinicId()).calendar().dayOf(now);
	}

	/**
	 * @param asked absent for today
	 */
	LocalDate askedOn(PatientCard patient, @Nullable LocalDate asked, Instant now) {
		LocalDate today = today(patient, now);
		if (asked != null && asked.isAfter(today)) {
			throw new RefusedByRule("askedOn", "That day is still to come. Say when they were asked.");
		}
		LocalDate on = (asked != null) ? asked : today;
		patient.requireBorn(on, "askedOn");
		return on;
	}

	/**
	 * A page that was opened before somebody asked again gives nothing back that the
	 * patient took back since.
	 */
	void requireAskedLast(int seen, Latest latest) {
		if (latest.times() != seen) {
			throw new ChangedMeanwhile(
					"%s wrote down another answer since this page was opened. It stands; yours is below and not kept."
						.formatted(this.staff.find(latest.by()).map(StaffCard::fullName).orElse("Somebody")));
		}
	}

	void record(Actor actor, PatientCard patient, String what, UUID about, Set<Topic> topics, Instant now) {
		this.writes.record(actor, patient, what, about,
				Map.of("topics", topics.stream().map(Topic::name).sorted().toList().toString()), now);
	}

	/**
	 * The answer that stands.
	 *
	 * @param times how often it changed
	 * @param by who wrote it down last
	 */
	record Latest(int times, @Nullable UUID by) {
	}

}
