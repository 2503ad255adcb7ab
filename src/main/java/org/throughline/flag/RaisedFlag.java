package org.throughline.flag;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Ids;

/**
 * A flag that somebody raised: up until its end, or until somebody lowers it.
 */
@Entity
class RaisedFlag {

	@Id
	private UUID id;

	private UUID patientId;

	private UUID clinicId;

	@Enumerated(EnumType.STRING)
	private FlagKind kind;

	private String because;

	private UUID raisedBy;

	private Instant raisedAt;

	private Instant endsAt;

	private @Nullable Instant loweredAt;

	private @Nullable UUID loweredBy;

	@Version
	private @Nullable Integer version;

	protected RaisedFlag() {
	}

	RaisedFlag(PatientCard patient, FlagKind kind, String because, UUID raisedBy, Instant raisedAt, Instant endsAt) {
		this.id = Ids.next();
		this.patientId = patient.id();
		this.clinicId = patient.clinicId();
		this.kind = kind;
		this.because = because;
		this.raisedBy = raisedBy;
		this.raisedAt = raisedAt;
		this.endsAt = endsAt;
	}

	boolean isUp(Instant now) {
		return this.loweredAt == null && now.isBefore(this.endsAt);
	}

	void lower(UUID by, Instant now) {
		this.loweredBy = by;
		this.loweredAt = now;
	}

	UUID id() {
		return this.id;
	}

	UUID patientId() {
		return this.patientId;
	}

	RaisedFlagView view() {
		return new RaisedFlagView(this.id, this.kind, this.because, this.raisedBy, this.raisedAt, this.endsAt);
	}

}
