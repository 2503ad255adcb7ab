package org.throughline.patient;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.throughline.shared.Texts;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of our patients: family, friends, neighbors. The caller has passed
 * {@link PatientAccess}, or asks for patients of a list it has already read.
 */
@Service
@Transactional(readOnly = true)
public class ContactPeople {

	private final PatientQueries patients;

	private final ContactPeopleQueries queries;

	ContactPeople(PatientQueries patients, ContactPeopleQueries queries) {
		this.patients = patients;
		this.queries = queries;
	}

	public List<ContactPersonDetails> forPatient(UUID patientId) {
		return this.patients.contactPeople(patientId);
	}

	/**
	 * Everybody's names by patient, also of those taken off the list: steps name them.
	 */
	public Map<UUID, List<String>> names(Collection<UUID> patientIds) {
		return patientIds.isEmpty() ? Map.of() : this.queries.names(patientIds);
	}

	/** The numbers of those on the list by patient; none of somebody who has died. */
	public Map<UUID, List<ContactPersonNumber>> numbers(Collection<UUID> patientIds) {
		return patientIds.isEmpty() ? Map.of() : this.queries.numbers(patientIds);
	}

	/** Who of the clinic at hand is called so, in any order of the words. */
	public List<ContactPersonHit> find(Actor actor, String typed, int limit) {
		List<String> words = Texts.words(typed);
		return words.isEmpty() ? List.of() : this.queries.byWords(actor.clinicId(), words, limit);
	}

	/**
	 * About whom the patient was asked topic by topic: what was written about them before
	 * does not count any more.
	 */
	public Set<UUID> askedByTopic(UUID patientId) {
		return this.queries.askedByTopic(patientId);
	}

}
