package org.throughline.patient;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;

/**
 * A practical obstacle with what the patient said, until it is cleared.
 */
@Entity
class Barrier {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID patientId;

	private UUID clinicId;

	@Enumerated(EnumType.STRING)
	private BarrierKind kind;

	private String account;

	private boolean inTheirWords;

	private UUID notedBy;

	private Instant notedAt;

	private @Nullable Instant clearedAt;

	private @Nullable UUID clearedBy;

	private @Nullable String clearedHow;

	private @Nullable UUID blockedStepId;

	protected Barrier() {
	}

	Barrier(PatientCard patient, BarrierKind kind, String account, boolean inTheirWords, @Nullable UUID blockedStepId,
			UUID by, Instant now) {
		this.id = Ids.next();
		this.patientId = patient.id();
		this.clinicId = patient.clinicId();
		this.kind = kind;
		this.account = account;
		this.inTheirWords = inTheirWords;
		this.blockedStepId = blockedStepId;
		this.notedBy = by;
		this.notedAt = now;
	}

	UUID id() {
		return this.id;
	}

	UUID clinicId() {
		return this.clinicId;
	}

	UUID patientId() {
		return this.patientId;
	}

	BarrierKind kind() {
		return this.kind;
	}

	void clear(@Nullable String how, UUID by, Instant now) {
		if (this.clearedAt != null) {
			throw new RefusedByRule("", "Somebody has cleared this already.");
		}
		this.clearedAt = now;
		this.clearedBy = by;
		this.clearedHow = how;
	}

	/** It is in the way of another step, or of none. */
	void blocks(@Nullable UUID stepId) {
		this.blockedStepId = stepId;
	}

	@Nullable UUID blockedStepId() {
		return this.blockedStepId;
	}

	void isBack() {
		this.clearedAt = null;
		this.clearedBy = null;
		this.clearedHow = null;
	}

}
