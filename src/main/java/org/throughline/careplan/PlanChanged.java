package org.throughline.careplan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Recorded;
import org.throughline.staff.Actor;

/**
 * What a patient reads in their plan changed: it is another version from now on.
 *
 * @param subjectId the plan
 * @param version the new one; 1 when the plan was started
 */
public record PlanChanged(Instant at, UUID actorId, UUID clinicId, UUID patientId, String what, UUID subjectId,
		@Nullable UUID huddleId, int version, @Nullable String why) implements Recorded {

	static PlanChanged of(PlanRow plan, int version, String what, @Nullable String why, Actor by, Instant now) {
		return new PlanChanged(now, by.staffId(), plan.clinicId(), plan.patientId(), what, plan.id(), by.huddleId(),
				version, why);
	}

	static PlanChanged started(UUID planId, PatientCard patient, Actor by, Instant now) {
		return new PlanChanged(now, by.staffId(), patient.clinicId(), patient.id(), "plan started", planId,
				by.huddleId(), 1, null);
	}

	@Override
	public Map<String, Object> detail() {
		Map<String, Object> detail = new LinkedHashMap<>();
		detail.put("version", this.version);
		if (this.why != null) {
			detail.put("why", this.why);
		}
		return detail;
	}

}
