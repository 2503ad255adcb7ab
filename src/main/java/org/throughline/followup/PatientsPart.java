package org.throughline.followup;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The patient's own part of a step: how often, and who looks whether it was done.
 */
@Embeddable
record PatientsPart(@Enumerated(EnumType.STRING) Rhythm rhythm,
		@Column(name = "times_a_week") @Nullable Integer timesAWeek, UUID checkedBy) {

	static PatientsPart of(Owner.Checking checking) {
		return new PatientsPart(checking.rhythm(), checking.timesAWeek(), checking.checkedBy());
	}

	PatientsPart checkedBy(UUID staffId) {
		return new PatientsPart(this.rhythm, this.timesAWeek, staffId);
	}

}
