package org.throughline.patient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/**
 * The contact people of one patient, with those who were taken off the list.
 */
@Embeddable
class TheirPeople {

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "patient_id", nullable = false, updatable = false)
	@OrderBy("id")
	private List<ContactPerson> contactPeople = new ArrayList<>();

	List<ContactPersonDetails> details() {
		return this.contactPeople.stream().filter((person) -> !person.isRemoved()).map(ContactPerson::details).toList();
	}

	void write(UUID clinicId, List<ContactPersonDetails> details, UUID by, Instant now) {
		Map<UUID, ContactPerson> known = this.contactPeople.stream()
			.collect(Collectors.toMap(ContactPerson::id, Function.identity()));
		for (ContactPersonDetails each : details) {
			ContactPerson person = (each.id() != null) ? known.remove(each.id()) : null;
			if (person != null) {
				person.write(each, by);
			}
			else {
				this.contactPeople.add(new ContactPerson(clinicId, each, by));
			}
		}
		known.values().forEach((person) -> person.remove(now));
	}

}
