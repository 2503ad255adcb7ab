package org.throughline.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

/**
 * A patient's phones, the one to try first at the front.
 */
@Embeddable
class Phones {

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "patient_id", nullable = false, updatable = false)
	@OrderBy("position")
	private List<PatientPhone> phones = new ArrayList<>();

	boolean hasDoubtful() {
		return this.phones.stream().anyMatch(PatientPhone::isDoubtful);
	}

	long working() {
		return this.phones.stream().filter((phone) -> !phone.isDoubtful()).count();
	}

	List<PhoneDetails> details() {
		return this.phones.stream().map(PatientPhone::details).toList();
	}

	void write(UUID clinicId, List<PhoneDetails> details) {
		while (this.phones.size() > details.size()) {
			this.phones.remove(this.phones.size() - 1);
		}
		for (int i = 0; i < details.size(); i++) {
			if (i < this.phones.size()) {
				this.phones.get(i).write(details.get(i));
			}
			else {
				this.phones.add(new PatientPhone(clinicId, i, details.get(i)));
			}
		}
	}

}
