package org.throughline.paper;

import java.util.List;

import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.SendingWay;
import org.throughline.patient.PatientCard;

/**
 * A letter that asks a clinician elsewhere whether they agree, with what may leave and
 * nothing else.
 *
 * @param way by which it may leave
 * @param doses lines that it holds once a prescriber or nurse confirmed them today
 */
public record Letter(PatientCard patient, ExternalClinician to, SendingWay way, String text,
		List<PrintedPlan.Dose> doses) {
}
