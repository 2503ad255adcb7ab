package org.throughline.handoff.web;

import java.time.Instant;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.handoff.AlreadyTold;
import org.throughline.handoff.BeforeLeaving;
import org.throughline.handoff.HandoffView;
import org.throughline.progress.Easier;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lays out the page of one handoff: with what nobody asks again, what comes before the
 * patient leaves, and whom it may be passed on to.
 */
@Component
class HandoffPage {

	private final BeforeLeaving beforeLeaving;

	private final AlreadyTold alreadyTold;

	private final Flags flags;

	private final Easier easier;

	private final StaffDirectory staff;

	private final Clinics clinics;

	HandoffPage(BeforeLeaving beforeLeaving, AlreadyTold alreadyTold, Flags flags, Easier easier, StaffDirectory staff,
			Clinics clinics) {
		this.beforeLeaving = beforeLeaving;
		this.alreadyTold = alreadyTold;
		this.flags = flags;
		this.easier = easier;
		this.staff = staff;
		this.clinics = clinics;
	}

	ModelAndView show(HandoffView handoff, Actor actor, Instant now, HttpStatus status, Model model) {
		ClinicView clinic = this.clinics.get(handoff.patient().clinicId());
		if (handoff.isLoopOpen() && handoff.isTakenBy(actor.staffId())) {
			model.addAttribute("asksEasier", !this.easier.wasAskedAt(handoff.id())
					&& !this.flags.callFirst(handoff.patient().id(), HuddleDay.at(clinic, now)));
		}
		model.addAttribute("handoff", handoff);
		model.addAttribute("clinic", clinic);
		model.addAttribute("lines", this.beforeLeaving.of(actor, handoff.patient(), now));
		model.addAttribute("colleagues",
				this.staff.ofClinic(handoff.patient().clinicId(), now)
					.stream()
					.filter((card) -> !card.id().equals(actor.staffId())
							&& handoff.stepKind().mayBeAcceptedBy(card.discipline()))
					.toList());
		model.addAttribute("told", this.alreadyTold.of(actor, handoff.patient().id()));
		model.addAttribute("now", now);
		return new ModelAndView("handoff/show", model.asMap(), status);
	}

}
