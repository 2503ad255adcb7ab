package org.throughline.patient;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who the patients of a list are. The caller has found their ids among the patients of
 * the clinic at hand.
 */
@Service
@Transactional(readOnly = true)
public class PatientDirectory {

	private final PatientCards cards;

	PatientDirectory(PatientCards cards) {
		this.cards = cards;
	}

	/** Whether anybody is on file at a clinic. */
	public boolean anybodyAt(UUID clinicId) {
		return this.cards.anybodyAt(clinicId);
	}

	/** All of them in one statement. */
	public Map<UUID, PatientCard> cards(Collection<UUID> patientIds) {
		return patientIds.isEmpty() ? Map.of()
				: this.cards.byIds(patientIds)
					.stream()
					.collect(Collectors.toUnmodifiableMap(PatientCard::id, Function.identity()));
	}

}
