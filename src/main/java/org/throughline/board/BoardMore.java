package org.throughline.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepView;
import org.throughline.patient.PatientCard;
import org.throughline.staff.StaffCard;

/**
 * All that one owner has in one span of time.
 *
 * @param owner absent for the patients and their people
 * @param heading the span as the table calls it today
 */
public record BoardMore(@Nullable StaffCard owner, BoardHeading heading, List<StepView> steps,
		Map<UUID, PatientCard> patients) {

}
