package org.throughline.find;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.ExternalClinicians;
import org.throughline.followup.StepSearch;
import org.throughline.followup.StepView;
import org.throughline.patient.ContactPeople;
import org.throughline.patient.ContactPersonHit;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDirectory;
import org.throughline.patient.PatientHit;
import org.throughline.patient.PatientLooks;
import org.throughline.patient.PatientSearch;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for patients, people and open next steps of the clinic at hand at once. Each is
 * found only by what the viewer may read of it; whom the list shows stands in the trail.
 */
@Service
@Transactional
public class Finder {

	private static final int MOST_PATIENTS = 6;

	private static final int MOST_OTHERS = 4;

	private final PatientSearch patients;

	private final PatientDirectory directory;

	private final ContactPeople contactPeople;

	private final PeopleSearch people;

	private final ExternalClinicians externals;

	private final StepSearch steps;

	private final PatientLooks looks;

	Finder(PatientSearch patients, PatientDirectory directory, ContactPeople contactPeople, PeopleSearch people,
			ExternalClinicians externals, StepSearch steps, PatientLooks looks) {
		this.patients = patients;
		this.directory = directory;
		this.contactPeople = contactPeople;
		this.people = people;
		this.externals = externals;
		this.steps = steps;
		this.looks = looks;
	}

	/** As it was typed; what is only nearly so, where nothing is. */
	public Finds find(Actor viewer, String typed, Instant now) {
		List<PatientHit> ours = this.patients.exactly(viewer, typed, MOST_PATIENTS + 1, now);
		List<ContactPersonHit> theirs = this.contactPeople.find(viewer, typed, MOST_OTHERS);
		List<StaffCard> colleagues = this.people.find(viewer, typed, MOST_OTHERS, now);
		List<ExternalClinician> elsewhere = this.externals.find(viewer, typed, MOST_OTHERS);
		List<StepView> open = this.steps.exactly(viewer, typed, MOST_OTHERS, now);
		boolean exact = !ours.isEmpty() || !theirs.isEmpty() || !colleagues.isEmpty() || !elsewhere.isEmpty()
				|| !open.isEmpty();
		return exact ? shown(viewer, ours, theirs, colleagues, elsewhere, open, true, now) : nearly(viewer, typed, now);
	}

	private Finds nearly(Actor viewer, String typed, Instant now) {
		return shown(viewer, this.patients.nearly(viewer, typed, MOST_PATIENTS), List.of(),
				this.people.findNearly(viewer, typed, MOST_OTHERS, now), List.of(),
				this.steps.nearly(viewer, typed, MOST_OTHERS, now), false, now);
	}

	private Finds shown(Actor viewer, List<PatientHit> ours, List<ContactPersonHit> theirs, List<StaffCard> colleagues,
			List<ExternalClinician> elsewhere, List<StepView> open, boolean exact, Instant now) {
		Map<UUID, PatientCard> ofSteps = open.isEmpty() ? Map.of()
				: this.directory.cards(open.stream().map(StepView::patientId).toList());
		List<PatientHit> first = ours.subList(0, Math.min(MOST_PATIENTS, ours.size()));
		Set<UUID> seen = new LinkedHashSet<>();
		first.forEach((hit) -> seen.add(hit.card().id()));
		theirs.forEach((hit) -> seen.add(hit.patient().id()));
		seen.addAll(ofSteps.keySet());
		this.looks.list(viewer, seen, "find", now);
		return new Finds(first, ours.size() > MOST_PATIENTS, colleagues, theirs, elsewhere, open, ofSteps, exact);
	}

}
