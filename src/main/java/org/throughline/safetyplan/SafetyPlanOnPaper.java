package org.throughline.safetyplan;

import java.util.List;

import org.throughline.patient.PatientCard;

/**
 * How a safety plan comes out on paper, for whoever writes it.
 */
public interface SafetyPlanOnPaper {

	/**
	 * What to cut so that it fits on one page, the longest first; empty when it fits.
	 */
	List<String> tooLong(PatientCard patient, SafetyPlanView plan);

}
