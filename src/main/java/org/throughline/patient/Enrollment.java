package org.throughline.patient;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;

/**
 * In our care: someone on the team said we follow this person.
 */
@Entity
class Enrollment {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID patientId;

	private UUID clinicId;

	private LocalDate since;

	private UUID enrolledBy;

	private String agreedHow;

	private @Nullable LocalDate until;

	private @Nullable UUID endedBy;

	private @Nullable String endReason;

	protected Enrollment() {
	}

	Enrollment(UUID patientId, UUID clinicId, LocalDate since, String agreedHow, UUID by) {
		this.id = Ids.next();
		this.patientId = patientId;
		this.clinicId = clinicId;
		this.since = since;
		this.agreedHow = agreedHow;
		this.enrolledBy = by;
	}

	UUID id() {
		return this.id;
	}

	void end(LocalDate on, String reason, UUID by) {
		this.until = on.isBefore(this.since) ? this.since : on;
		this.endReason = reason;
		this.endedBy = by;
	}

}
