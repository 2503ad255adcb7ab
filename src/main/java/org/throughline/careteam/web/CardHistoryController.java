package org.throughline.careteam.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.throughline.careteam.CardHistory;
import org.throughline.careteam.CardVersion;
import org.throughline.careteam.ContactCards;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.staff.Actor;

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
	String versions(Actor actor, @PathVariable UUID id, Model model) {
		Instant now = this.clock.instant();
		PatientCard patient = this.access.open(actor, id, "contact card history", now);
		model.addAttribute("card", patient);
		model.addAttribute("changes", changes(this.history.of(id)));
		model.addAttribute("calendar", this.clinics.get(patient.clinicId()).calendar());
		model.addAttribute("now", now);
		return "careteam/card-versions";
	}

	private static List<Change> changes(List<CardVersion> latestFirst) {
		List<Change> changes = new ArrayList<>();
		for (int at = 0; at < latestFirst.size(); at++) {
			CardVersion version = latestFirst.get(at);
			changes.add(new Change(version,
					(at + 1 < latestFirst.size()) ? differences(latestFirst.get(at + 1), version) : List.of()));
		}
		return changes;
	}

	private static List<Difference> differences(CardVersion before, CardVersion after) {
		return IntStream.rangeClosed(1, ContactCards.MOST)
			.mapToObj((place) -> new Difference("Line " + place, before.lineAt(place), after.lineAt(place), false))
			.filter((line) -> !line.before().equals(line.after()))
			.toList();
	}

	/** A version and which lines it changed. */
	record Change(CardVersion version, List<Difference> differences) {
	}

	/** A line that reads differently; never in the patient's own voice. */
	record Difference(String label, String before, String after, boolean voice) {
	}

}
