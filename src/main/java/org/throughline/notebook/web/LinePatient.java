package org.throughline.notebook.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.notebook.NotebookLineView;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientHit;
import org.throughline.patient.PatientLooks;
import org.throughline.patient.PatientSearch;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Component;

/**
 * Whom a line is about: picked before, or found among the patients of the clinic at hand
 * by the name after its "@".
 */
@Component
class LinePatient {

	private static final int MOST_HITS = 6;

	private final PatientAccess access;

	private final PatientSearch search;

	private final PatientLooks looks;

	LinePatient(PatientAccess access, PatientSearch search, PatientLooks looks) {
		this.access = access;
		this.search = search;
		this.looks = looks;
	}

	/**
	 * The one that was picked; nobody when this person may not see them any more.
	 * @param page what the trail says is looked at
	 */
	Optional<PatientCard> open(Actor actor, NotebookLineView line, String page, Instant now) {
		UUID patientId = line.patientId();
		try {
			return (patientId != null) ? Optional.of(this.access.open(actor, patientId, page, now)) : Optional.empty();
		}
		catch (NotFound ex) {
			return Optional.empty();
		}
	}

	/**
	 * The same for a form that was sent.
	 * @throws NotFound when nobody is picked, or nobody whom this person may see
	 */
	PatientCard require(Actor actor, @Nullable UUID patientId, Instant now) {
		if (patientId == null) {
			throw new NotFound();
		}
		return this.access.require(actor, patientId, now);
	}

	/** Found for what was typed. */
	List<PatientHit> find(Actor actor, String typed, Instant now) {
		List<PatientHit> hits = this.search.find(actor, typed, MOST_HITS, now);
		this.looks.list(actor, hits.stream().map((hit) -> hit.card().id()).toList(), "patient search", now);
		return hits;
	}

	/** The name after the "@", and who has it; the whole name before a part of it. */
	Found named(Actor actor, String words, Instant now) {
		List<String> candidates = new ArrayList<>(AtName.candidates(words));
		for (String candidate : candidates) {
			List<PatientHit> hits = this.search.find(actor, candidate, MOST_HITS, now);
			if (hits.stream().anyMatch(PatientHit::exact) || candidate.equals(candidates.get(candidates.size() - 1))) {
				this.looks.list(actor, hits.stream().map((hit) -> hit.card().id()).toList(), "patient search", now);
				return new Found(candidate, hits);
			}
		}
		return new Found("", List.of());
	}

	/**
	 * Who might be meant.
	 */
	record Found(String typed, List<PatientHit> hits) {
	}

}
