package org.throughline.workspace;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something changed in a clinic a moment ago, told by any instance: open pages look
 * again.
 *
 * @param clinicId the clinic; absent when notes may have been missed, so that everybody
 * looks again
 */
public record ClinicChangedNow(@Nullable UUID clinicId) {

	public boolean concerns(UUID clinic) {
		return this.clinicId == null || this.clinicId.equals(clinic);
	}

}
