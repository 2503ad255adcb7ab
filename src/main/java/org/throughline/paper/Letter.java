package org.throughline.paper;

import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.SendingWay;
import org.throughline.patient.PatientCard;

/**
 * A letter that asks a clinician elsewhere whether they agree, with what may leave and
 * nothing else.
 *
 * @param way by which it may leave
 */
public record Letter(PatientCard patient, ExternalClinician to, SendingWay way, String text) {
}
