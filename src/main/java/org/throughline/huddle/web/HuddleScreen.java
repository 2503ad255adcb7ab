package org.throughline.huddle.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.throughline.huddle.HuddlePage;
import org.throughline.huddle.HuddleService;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the huddle on the screen that asked: the whole page, or only the sheet when the
 * page is there already.
 */
@Component
class HuddleScreen {

	static final String OPEN = "open";

	static final String UNDO = "undoTalked";

	private static final String PAGE = "page";

	private final HuddleService huddles;

	private final Clock clock;

	HuddleScreen(HuddleService huddles, Clock clock) {
		this.huddles = huddles;
		this.clock = clock;
	}

	Instant now() {
		return this.clock.instant();
	}

	/** The sheet for htmx, else back to the page. */
	String answer(Actor actor, HttpServletRequest request, Model model) {
		return isPartial(request) ? sheet(actor, request, model) : "redirect:/huddle";
	}

	/** The same, with the row of a patient open, or offered to come back. */
	String answer(String about, UUID patientId, Actor actor, HttpServletRequest request, Model model,
			RedirectAttributes flash) {
		flash.addFlashAttribute(about, patientId);
		model.addAttribute(about, patientId);
		return answer(actor, request, model);
	}

	String sheet(Actor actor, HttpServletRequest request, Model model) {
		show(actor, request, model);
		return "huddle/sheet :: sheet";
	}

	/** Nothing for a page that shows the same already, so that nothing moves on it. */
	String refreshed(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
		String sheet = sheet(actor, request, model);
		HuddlePage page = (HuddlePage) Objects.requireNonNull(model.getAttribute(PAGE));
		if (!page.mark().equals(request.getParameter("seen"))) {
			return sheet;
		}
		response.setStatus(HttpServletResponse.SC_NO_CONTENT);
		return "huddle/sheet :: unchanged";
	}

	String page(Actor actor, HttpServletRequest request, HttpServletResponse response, Model model) {
		if (show(actor, request, model)) {
			response.setHeader("Refresh", String.valueOf(NamesForAMinute.LONG.toSeconds()));
		}
		return "huddle/huddle";
	}

	static boolean isPartial(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	private boolean show(Actor actor, HttpServletRequest request, Model model) {
		Instant now = now();
		boolean names = NamesForAMinute.shown(request.getSession(), now);
		model.addAttribute(PAGE, this.huddles.page(actor, names, now));
		model.addAttribute("now", now);
		if (!model.containsAttribute(OPEN)) {
			model.addAttribute(OPEN, open(request.getParameter(OPEN)));
		}
		return names;
	}

	private static @Nullable UUID open(@Nullable String id) {
		try {
			return (id != null) ? UUID.fromString(id) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
