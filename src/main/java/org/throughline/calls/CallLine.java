package org.throughline.calls;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepView;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientPhones.PhoneToCall;
import org.throughline.patient.Reach;
import org.throughline.progress.Tries;
import org.throughline.staff.StaffCard;

/**
 * One call to make: whom, at which number, what for, and what to know before.
 *
 * @param coveredFor whose call it is, while the viewer stands in for them
 * @param hardest the viewer marked it for themselves
 */
public record CallLine(StepView step, PatientCard patient, @Nullable PhoneToCall phone, Reach reach,
		@Nullable Tries tries, @Nullable StaffCard coveredFor, boolean hardest) {
}
