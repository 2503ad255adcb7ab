package org.throughline.paper.web;

import java.util.List;
import java.util.Map;

import org.throughline.paper.PaperChoice;
import org.throughline.paper.PaperLength;
import org.throughline.paper.PrintedSafety;
import org.throughline.paper.SafetyPaper;
import org.throughline.patient.PatientCard;
import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanOnPaper;
import org.throughline.safetyplan.SafetyPlanView;

import org.springframework.stereotype.Component;

/**
 * Tells whoever writes a safety plan when it does not fit on one page.
 */
@Component
class SafetyLength implements SafetyPlanOnPaper {

	static final String FILE = "paper/safety-file";

	/** Fewer lines than these fit, whatever the paper. */
	private static final int SURE = 18;

	private static final int A_LINE = 60;

	private final SafetyPaper paper;

	private final PaperFiles files;

	SafetyLength(SafetyPaper paper, PaperFiles files) {
		this.paper = paper;
		this.files = files;
	}

	@Override
	public List<String> tooLong(PatientCard patient, SafetyPlanView plan) {
		if (lines(plan) < SURE) {
			return List.of();
		}
		PaperLength length = of(this.paper.own(patient, plan), PaperChoice.USUAL);
		return length.isTooLong() ? length.longest() : List.of();
	}

	PaperLength of(PrintedSafety plan, PaperChoice choice) {
		return PaperLength.of(this.files.pages(FILE, Map.of("plan", plan, "choice", choice), choice), choice.isLarge(),
				List.of(), plan.typed());
	}

	private static long lines(SafetyPlanView plan) {
		long lines = 0;
		for (SafetyPart part : SafetyPart.values()) {
			String words = plan.text().of(part);
			lines += (words != null) ? words.lines().mapToLong((line) -> 1 + line.length() / A_LINE).sum() : 0;
		}
		return lines;
	}

}
