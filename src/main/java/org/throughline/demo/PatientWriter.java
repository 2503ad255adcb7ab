package org.throughline.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;

import org.springframework.stereotype.Component;

/**
 * Writes who a patient of the demo is: how to reach them, who is theirs, since when in
 * our care, and what gets in the way.
 */
@Component
class PatientWriter {

	private final DemoRows rows;

	PatientWriter(DemoRows rows) {
		this.rows = rows;
	}

	Teller add(Story story, DemoTime time) {
		String clinic = (story.clinic() != null) ? story.clinic() : "millbrook";
		Teller teller = new Teller(story, DemoRows.idOf("patient " + story.id()), DemoRows.idOf(clinic), time,
				new HashMap<>(), new ArrayList<>());
		Instant added = time.moment((story.care() != null) ? story.care().since() + " 08:10" : "D-60 08:10");
		Story.Involved involved = story.involved();
		Story.Hours calls = story.calls();
		this.rows.row("patient")
			.with("id", teller.patientId())
			.with("clinic_id", teller.clinicId())
			.with("mrn", story.mrn())
			.with("given_name", story.given())
			.with("family_name", story.family())
			.with("preferred_name", story.called())
			.with("pronouns", story.pronouns())
			.with("birth_date", time.birthDate(story.age(), story.birthday()))
			.with("language", (story.language() != null) ? story.language() : "en")
			.with("interpreter", story.interpreter())
			.with("comfort_note", story.comfort())
			.with("times_that_work", story.works())
			.with("times_that_do_not", story.worksNot())
			.with("call_from", (calls != null) ? LocalTime.parse(calls.from()) : null)
			.with("call_until", (calls != null) ? LocalTime.parse(calls.until()) : null)
			.with("involvement", (involved != null) ? involved.words() : null)
			.with("involvement_asked_on", (involved != null) ? time.date(involved.asked()) : null)
			.with("contact_every_days", (involved != null) ? involved.everyDays() : null)
			.with("added_at", added)
			.with("added_by", DemoRows.idOf("bev"))
			.write();
		phones(teller, story.phones());
		people(teller);
		care(teller, story.care());
		barriers(teller);
		return teller;
	}

	private void phones(Teller teller, List<Story.Phone> phones) {
		int position = 1;
		for (Story.Phone phone : phones) {
			this.rows.row("patient_phone")
				.with("number", phone.number())
				.with("kind", (phone.kind() != null) ? phone.kind() : "MOBILE")
				.with("text_first", phone.text())
				.with("position", position++)
				.with("last_confirmed_on", teller.time().date("D-20"))
				.of(teller);
		}
	}

	private void people(Teller teller) {
		for (Story.Person person : Story.all(teller.story().people())) {
			UUID id = this.rows.row("contact_person")
				.with("name", person.name())
				.with("relationship", person.relationship())
				.with("phone", person.phone())
				.with("may_hear", person.hears())
				.with("asked_on", (person.asked() != null) ? teller.time().date(person.asked()) : null)
				.with("asked_by", DemoRows.idOrNull(person.by()))
				.of(teller);
			teller.contactPeople().put(person.name(), id);
			Story.all(person.told()).forEach((topic) -> told(teller, person, id, topic));
		}
	}

	private void told(Teller teller, Story.Person person, UUID id, String topic) {
		this.rows.row("contact_person_topic")
			.with("id", Ids.next())
			.with("contact_person_id", id)
			.with("topic", topic)
			.with("asked_on", teller.time().date(String.valueOf(person.asked())))
			.with("asked_by", DemoRows.idOf(String.valueOf(person.by())))
			.write();
	}

	private void care(Teller teller, Story.@Nullable Care care) {
		if (care != null) {
			this.rows.row("enrollment")
				.with("since", teller.time().date(care.since()))
				.with("enrolled_by", DemoRows.idOf(care.by()))
				.with("agreed_how", care.how())
				.with("until", (care.until() != null) ? teller.time().date(care.until()) : null)
				.with("ended_by", DemoRows.idOrNull(care.endedBy()))
				.with("end_reason", care.ended())
				.of(teller);
		}
	}

	private void barriers(Teller teller) {
		for (Story.Obstacle barrier : Story.all(teller.story().barriers())) {
			teller.barriers()
				.add(this.rows.row("barrier")
					.with("kind", barrier.kind())
					.with("account", barrier.account())
					.with("in_their_words", barrier.theirs())
					.with("noted_by", DemoRows.idOf(barrier.by()))
					.with("noted_at", teller.at(barrier.at()))
					.with("cleared_at", teller.atOrNull(barrier.cleared()))
					.with("cleared_by", (barrier.cleared() != null) ? DemoRows.idOf(barrier.by()) : null)
					.with("cleared_how", barrier.how())
					.of(teller));
		}
	}

}
