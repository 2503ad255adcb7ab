package org.throughline.find;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.careteam.ExternalClinician;
import org.throughline.followup.StepView;
import org.throughline.patient.ContactPersonHit;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientHit;
import org.throughline.staff.StaffCard;

/**
 * What was found, a few of each kind.
 *
 * @param patients best first
 * @param more whether more patients are called so than are shown
 * @param contactPeople people of our patients
 * @param elsewhere clinicians who do not sign in here
 * @param steps open ones
 * @param patientsOfSteps whose they are
 * @param exact whether it stands there as it was typed
 */
public record Finds(List<PatientHit> patients, boolean more, List<StaffCard> colleagues,
		List<ContactPersonHit> contactPeople, List<ExternalClinician> elsewhere, List<StepView> steps,
		Map<UUID, PatientCard> patientsOfSteps, boolean exact) {

	public int count() {
		return this.patients.size() + this.colleagues.size() + this.contactPeople.size() + this.elsewhere.size()
				+ this.steps.size();
	}

	public boolean isEmpty() {
		return count() == 0;
	}

}
