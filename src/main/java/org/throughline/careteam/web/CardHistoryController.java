package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.CardHistory;
import org.throughline.careteam.CardVersion;
import org.throughline.careteam.ContactCards;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.Piece;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Every version of a contact card: who changed what, and why.
 */
@Controller
class CardHistoryController {

	private final CardHistory history;

	private final PatientAccess access;

	private final Clinics clinics;

	private final Clock clock;

	CardHistoryController(CardHistory history, PatientAccess access, Clinics clinics, Clock clock) {
		this.history = history;
		this.access = access;
		this.clinics = clinics;
		this.clock = clock;
	}

	@GetMapping("/patients/{id}/contact-card/versions")
	String versions(Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer page,
			Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "contact card history", now);
		model.addAttribute("card", patient);
		Piece<CardVersion> versions = this.history.of(id, Piece.asked(page));
		model.addAttribute("versions", versions);
		model.addAttribute("changes", versions.eachWithNext(Change::of));
		model.addAttribute("calendar", this.clinics.get(patient.clinicId()).calendar());
		model.addAttribute("now", now);
		return "careteam/card-versions";
	}

	private static List<Difference> differences(CardVersion before, CardVersion after) {
		return IntStream.rangeClosed(1, ContactCards.MOST)
			.mapToObj((place) -> new Difference("Line " + place, before.lineAt(place), after.lineAt(place), false))
			.filter((line) -> !line.before().equals(line.after()))
			.toList();
	}

	/** A version and which lines it changed. */
	record Change(CardVersion version, List<Difference> differences) {

		static Change of(CardVersion version, @Nullable CardVersion before) {
			return new Change(version,
					(before != null) ? CardHistoryController.differences(before, version) : List.of());
		}

	}

	/** A line that reads differently; never in the patient's own voice. */
	record Difference(String label, String before, String after, boolean voice) {
	}

}
