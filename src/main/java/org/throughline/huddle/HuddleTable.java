package org.throughline.huddle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.followup.Steps;
import org.throughline.patient.KnownName;
import org.throughline.patient.KnownNames;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientLooks;
import org.throughline.progress.HuddleNote;
import org.throughline.progress.ThreeLineNotes;
import org.throughline.progress.WallText;
import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the room needs to decide about one patient: the step, who may say yes, the three
 * lines, and what the wall will show of what is typed.
 */
@Service
@Transactional
public class HuddleTable {

	private final PatientAccess access;

	private final PatientLooks looks;

	private final Steps steps;

	private final Responsibilities responsibilities;

	private final StaffDirectory staff;

	private final KnownNames names;

	private final ThreeLineNotes notes;

	private final Clinics clinics;

	HuddleTable(PatientAccess access, PatientLooks looks, Steps steps, Responsibilities responsibilities,
			StaffDirectory staff, KnownNames names, ThreeLineNotes notes, Clinics clinics) {
		this.access = access;
		this.looks = looks;
		this.steps = steps;
		this.responsibilities = responsibilities;
		this.staff = staff;
		this.names = names;
		this.notes = notes;
		this.clinics = clinics;
	}

	public HuddleAsk ask(Actor actor, UUID patientId, Instant now) {
		PatientCard patient = look(actor, patientId, now);
		List<KnownName> known = known(patientId);
		@Nullable HuddleStep step = this.steps.openOf(actor, List.of(patientId), now)
			.values()
			.stream()
			.findFirst()
			.map((next) -> HuddleStep.onTheWall(next, known, now))
			.orElse(null);
		int age = patient.age(this.clinics.get(actor.clinicId()).calendar().dayOf(now));
		return new HuddleAsk(patient.initials(), age, step, this.staff.ofClinic(actor.clinicId(), now));
	}

	/**
	 * Who may be asked to hold something for this patient.
	 * @throws NotFound when this patient has no such responsibility
	 */
	public HuddleHoldingAsk askToHold(Actor actor, UUID patientId, UUID responsibilityId, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		ResponsibilityView held = this.responsibilities.get(actor, responsibilityId, now);
		if (!held.patientId().equals(patientId)) {
			throw new NotFound();
		}
		this.looks.patient(actor, patientId, "huddle", now);
		int age = patient.age(this.clinics.get(actor.clinicId()).calendar().dayOf(now));
		return new HuddleHoldingAsk(patient.initials(), age, held,
				this.staff.ofClinic(actor.clinicId(), now)
					.stream()
					.filter((person) -> held.whoMay().allows(person.discipline()))
					.toList());
	}

	/**
	 * The newest three lines as the wall shows them; they are changed in this version.
	 */
	public @Nullable HuddleNote note(Actor actor, UUID patientId, Instant now) {
		look(actor, patientId, now);
		HuddleNote note = this.notes.latestOf(List.of(patientId)).get(patientId);
		return (note != null) ? onTheWall(note, known(patientId)) : null;
	}

	/** What the wall will show of this. */
	public List<String> onTheWall(Actor actor, UUID patientId, List<String> typed, Instant now) {
		this.access.require(actor, patientId, now);
		List<KnownName> known = known(patientId);
		return typed.stream().map((text) -> WallText.of(text, known)).toList();
	}

	static HuddleNote onTheWall(HuddleNote note, List<KnownName> names) {
		return new HuddleNote(note.patientId(), WallText.of(note.whatChanged(), names),
				WallText.of(note.whoCallsWhom(), names), WallText.of(note.wouldWorry(), names), note.writtenBy(),
				note.writtenAt());
	}

	private PatientCard look(Actor actor, UUID patientId, Instant now) {
		PatientCard patient = this.access.require(actor, patientId, now);
		this.looks.patient(actor, patientId, "huddle", now);
		return patient;
	}

	private List<KnownName> known(UUID patientId) {
		return this.names.of(List.of(patientId)).getOrDefault(patientId, List.of());
	}

}
