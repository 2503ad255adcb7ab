package org.throughline.careteam.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.throughline.careteam.CareTeamView;
import org.throughline.careteam.CareTeams;
import org.throughline.careteam.ContactCard;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.ExternalClinicians;
import org.throughline.careteam.SendingWay;
import org.throughline.careteam.Topic;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.shared.Piece;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.workspace.Draft;
import org.throughline.workspace.DraftReader;
import org.throughline.workspace.Drafts;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of everybody around a patient, and the one on which the contact card is
 * written.
 */
@Component
class CareTeamPages {

	private static final Map<String, String> REASONS = Arrays.stream(CardReason.values())
		.collect(Collectors.toMap(CardReason::name, CardReason::label, (one, other) -> one, LinkedHashMap::new));

	private final CareTeams teams;

	private final ContactCards cards;

	private final ExternalClinicians externals;

	private final StaffDirectory staff;

	private final Clinics clinics;

	private final Moments moments;

	private final Drafts drafts;

	private final DraftReader draftReader;

	CareTeamPages(CareTeams teams, ContactCards cards, ExternalClinicians externals, StaffDirectory staff,
			Clinics clinics, Moments moments, Drafts drafts, DraftReader draftReader) {
		this.teams = teams;
		this.cards = cards;
		this.externals = externals;
		this.staff = staff;
		this.clinics = clinics;
		this.moments = moments;
		this.drafts = drafts;
		this.draftReader = draftReader;
	}

	static String draftOf(UUID patientId) {
		return "contact-card:" + patientId;
	}

	CareTeamView team(Actor actor, PatientCard patient, Instant now) {
		return this.teams.of(actor, patient, now);
	}

	/** What was typed and not kept, or the card as it stands, or how most cards begin. */
	void cardForm(Actor actor, PatientCard patient, Model model, Instant now) {
		ClinicView clinic = this.clinics.get(patient.clinicId());
		Optional<Draft> draft = this.drafts.load(actor, draftOf(patient.id()));
		draft.ifPresent(
				(kept) -> model.addAttribute("started", this.moments.since(kept.startedAt(), clinic.calendar(), now)));
		ContactCard card = team(actor, patient, now).card();
		model.addAttribute("cardForm", draft.map((kept) -> this.draftReader.read(kept, CardForm.class))
			.orElseGet(() -> (card != null) ? CardForm.of(card) : CardForm.begun(clinic.nurseLine())));
	}

	String card(Actor actor, PatientCard patient, Model model, Instant now) {
		CareTeamView team = about(actor, patient, model, now);
		model.addAttribute("reasons", REASONS);
		model.addAttribute("relied",
				team.card() != null && this.cards.wasAgreedTo(patient.id(), team.card().version()));
		model.addAttribute("callable", callable(patient, team));
		model.addAttribute("draft", draftOf(patient.id()));
		return "careteam/card-edit";
	}

	String page(Actor actor, PatientCard patient, Model model, Instant now) {
		CareTeamView team = about(actor, patient, model, now);
		if (actor.isClinical()) {
			addable(patient, team, model, now);
		}
		if (!model.containsAttribute("joinForm")) {
			model.addAttribute("joinForm", JoinForm.from(this.clinics.get(patient.clinicId()).calendar().dayOf(now)));
		}
		model.addAttribute("topics", Topic.values());
		model.addAttribute("ways", SendingWay.values());
		return "careteam/team";
	}

	/** The same, with somebody from elsewhere chosen to be put on the team. */
	String pageWith(Actor actor, PatientCard patient, ExternalClinician chosen, Model model, Instant now) {
		model.addAttribute("chosen", chosen);
		model.addAttribute("joinForm", JoinForm.of(chosen, this.clinics.get(patient.clinicId()).calendar().dayOf(now)));
		return page(actor, patient, model, now);
	}

	CareTeamView about(Actor actor, PatientCard patient, Model model, Instant now) {
		CareTeamView team = team(actor, patient, now);
		model.addAttribute("team", team);
		model.addAttribute("card", patient);
		model.addAttribute("he", Pronouns.of(patient));
		model.addAttribute("calendar", this.clinics.get(patient.clinicId()).calendar());
		model.addAttribute("now", now);
		return team;
	}

	/** The team first, then everybody else here, theirs, and the lines that fit. */
	private Map<String, String> callable(PatientCard patient, CareTeamView team) {
		Map<String, String> whom = new LinkedHashMap<>();
		team.now()
			.forEach((member) -> whom.put(((member.who().staff() != null) ? "staff:" : "external:") + member.who().id(),
					member.who().name() + ", " + member.does()));
		this.staff.ofClinic(patient.clinicId())
			.forEach((card) -> whom.putIfAbsent("staff:" + card.id(), card.fullName()));
		team.people().forEach((one) -> whom.put("contact:" + one.id(), one.name() + ", " + one.relationship()));
		if (this.clinics.get(patient.clinicId()).nurseLine() != null) {
			whom.put("line:Nurse line", "Nurse line");
		}
		whom.put("line:988", "988, suicide and crisis line");
		whom.put("line:911", "911, danger now");
		ContactCard card = team.card();
		if (card != null) {
			card.lines().forEach((line) -> whom.putIfAbsent(line.whom(), line.who()));
		}
		return whom;
	}

	/** Who is not on the team; of those elsewhere as many as a list can hold. */
	private void addable(PatientCard patient, CareTeamView team, Model model, Instant now) {
		List<UUID> on = team.members()
			.stream()
			.filter((member) -> member.until() == null)
			.map((member) -> member.who().id())
			.toList();
		Map<String, String> whom = new LinkedHashMap<>();
		Map<UUID, String> inside = new LinkedHashMap<>();
		this.staff.ofClinic(patient.clinicId(), now)
			.stream()
			.filter((card) -> !on.contains(card.id()))
			.forEach((card) -> inside.put(card.id(),
					card.fullName() + ", " + card.discipline().label() + (card.isAway(now) ? ", away" : "")));
		inside.forEach((id, words) -> whom.put("staff:" + id, words));
		model.addAttribute("instead", inside);
		if (model.getAttribute("chosen") instanceof ExternalClinician chosen) {
			whom.put("external:" + chosen.id(), chosen.inWords());
		}
		Piece<ExternalClinician> elsewhere = this.externals.toChoose(patient);
		elsewhere.shown()
			.stream()
			.filter((one) -> !on.contains(one.id()))
			.forEach((one) -> whom.put("external:" + one.id(), one.inWords()));
		model.addAttribute("addable", whom);
		model.addAttribute("elsewhere", elsewhere);
	}

}
