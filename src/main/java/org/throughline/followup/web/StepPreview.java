package org.throughline.followup.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.followup.Owner;
import org.throughline.followup.PlainSentence;
import org.throughline.followup.StepKind;
import org.throughline.patient.ContactPeople;
import org.throughline.patient.ContactPersonDetails;
import org.throughline.patient.KnownNames;
import org.throughline.patient.PatientCard;
import org.throughline.progress.WallText;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * What a step that is being written will say, and what the wall will show of it.
 */
@Component
class StepPreview {

	private final StaffDirectory staff;

	private final ContactPeople contactPeople;

	private final KnownNames names;

	private final Clinics clinics;

	StepPreview(StaffDirectory staff, ContactPeople contactPeople, KnownNames names, Clinics clinics) {
		this.staff = staff;
		this.contactPeople = contactPeople;
		this.names = names;
		this.clinics = clinics;
	}

	/** "Dana calls Mr. H by Thu Dec 4.", or nothing while something is missing. */
	@Nullable String sentence(Actor actor, PatientCard patient, NewStepForm form, Instant now) {
		String title = Texts.clean(form.title());
		if (title == null || form.due() == null) {
			return null;
		}
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		try {
			Instant due = form.dueAt(calendar, now);
			Owner owner = form.owner(actor.staffId());
			String sentence = PlainSentence.of(name(owner, patient), title, due, calendar, now);
			boolean asks = owner instanceof Owner.Staff whom && !whom.staffId().equals(actor.staffId());
			return asks ? sentence + PlainSentence.asked(calendar.answerBy(now, due), calendar, now) : sentence;
		}
		catch (RefusedByRule incomplete) {
			return null;
		}
	}

	/** Names turned into initials; without a wall text what everybody may read. */
	String wall(PatientCard patient, NewStepForm form) {
		StepKind kind = (form.kind() != null) ? form.kind() : StepKind.OTHER;
		String typed = Texts.clean(form.wallText());
		String title = Texts.clean(form.title());
		String text = (typed != null) ? typed : kind.titleReadByAll() && title != null ? title : kind.coveredTitle();
		return WallText.of(text, this.names.of(List.of(patient.id())).getOrDefault(patient.id(), List.of()));
	}

	private String name(Owner owner, PatientCard patient) {
		if (owner instanceof Owner.Staff member) {
			return this.staff.find(member.staffId()).orElseThrow(() -> new RefusedByRule("owner", "")).shortName();
		}
		if (owner instanceof Owner.ContactPerson contact) {
			return this.contactPeople.forPatient(patient.id())
				.stream()
				.filter((person) -> contact.contactPersonId().equals(person.id()))
				.map(ContactPersonDetails::name)
				.findFirst()
				.orElse("Their contact person");
		}
		return patient.name();
	}

}
