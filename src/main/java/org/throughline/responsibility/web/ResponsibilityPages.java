package org.throughline.responsibility.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.responsibility.WhoMay;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of one responsibility, and that of all that one patient has.
 */
@Component
class ResponsibilityPages {

	private final Responsibilities responsibilities;

	private final Holders holders;

	private final PatientAccess access;

	private final Clinics clinics;

	private final Moments moments;

	ResponsibilityPages(Responsibilities responsibilities, Holders holders, PatientAccess access, Clinics clinics,
			Moments moments) {
		this.responsibilities = responsibilities;
		this.holders = holders;
		this.access = access;
		this.clinics = clinics;
		this.moments = moments;
	}

	/**
	 * @param act the action whose form is open
	 */
	ModelAndView one(Actor actor, UUID id, @Nullable String act, Instant now) {
		ResponsibilityView held = this.responsibilities.get(actor, id, now);
		ModelAndView page = page("responsibility/show",
				this.access.open(actor, held.patientId(), "responsibility", now), now);
		page.addObject("held", held);
		page.addObject("act", (act != null) ? act : "");
		page.addObject("history", this.responsibilities.historyOf(held));
		page.addObject("moves", this.responsibilities.movesOf(held));
		page.addObject("people", others(held, this.holders.people(actor.clinicId(), held.whoMay(), actor, now)));
		return page;
	}

	/** Nobody asks whoever holds it, except to keep it while another is asked. */
	private static Map<UUID, String> others(ResponsibilityView held, Map<UUID, String> people) {
		StaffCard holder = held.holder();
		if (holder != null && held.asked() == null) {
			people.remove(holder.id());
		}
		return people;
	}

	ModelAndView ofPatient(Actor actor, UUID patientId, Instant now) {
		PatientCard patient = this.access.open(actor, patientId, "responsibilities", now);
		ModelAndView page = page("responsibility/of-patient", patient, now);
		page.addObject("all", this.responsibilities.ofPatient(actor, patientId, now));
		page.addObject("kinds", this.holders.kinds(patient.clinicId(), actor));
		page.addObject("people", this.holders.people(patient.clinicId(), WhoMay.ANYBODY, actor, now));
		return page;
	}

	UUID patientOf(Actor actor, UUID id, Instant now) {
		return this.responsibilities.get(actor, id, now).patientId();
	}

	/** What became of it, in one sentence. */
	String sentence(Actor actor, UUID id, Instant now) {
		ResponsibilityView held = this.responsibilities.get(actor, id, now);
		if (held.ended() != null) {
			return "%s is not needed any more.".formatted(held.title());
		}
		if (held.asked() != null) {
			return "%s is asked to hold it: %s.".formatted(held.asked().who().shortName(), held.title());
		}
		return (held.holder() == null) ? "Nobody holds it yet: %s.".formatted(held.title()) : "%s: %s."
			.formatted(held.mine() ? "You hold it" : held.holder().shortName() + " holds it", held.title());
	}

	/** Until when it lasts now, and who has it until then. */
	String sentenceOnLastDay(Actor actor, UUID id, Instant now) {
		ResponsibilityView held = this.responsibilities.get(actor, id, now);
		String who = sentence(actor, id, now);
		return (held.ended() != null || held.endsOn() == null) ? who
				: "Its last day is %s. %s".formatted(this.moments.weekday(held.endsOn()), who);
	}

	private ModelAndView page(String view, PatientCard patient, Instant now) {
		ModelAndView page = new ModelAndView(view);
		page.addObject("patient", patient);
		page.addObject("card", patient);
		page.addObject("calendar", this.clinics.get(patient.clinicId()).calendar());
		page.addObject("now", now);
		return page;
	}

}
