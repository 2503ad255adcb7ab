package org.throughline.visit.web;

import java.util.Map;

import org.throughline.visit.VisitOutcome;
import org.throughline.visit.VisitView;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where somebody goes on from a visit that they wrote about.
 */
final class Onward {

	private Onward() {
	}

	/** The form of a next step begins with it. */
	static String gentleCall(String after, VisitView visit, RedirectAttributes next) {
		next.addFlashAttribute("gentleCall", after);
		return "redirect:/patients/" + visit.patientId() + "/next-steps/new";
	}

	/** "Undo" for eight seconds on the next page. */
	static void offerUndo(String text, VisitOutcome outcome, VisitView visit, RedirectAttributes next) {
		next.addFlashAttribute("undo",
				Map.of("text", text, "action", "/visits/" + visit.id() + "/reopening", "seen", outcome.name()));
	}

	static String back(VisitView visit) {
		return "redirect:/patients/" + visit.patientId() + "#visits";
	}

}
