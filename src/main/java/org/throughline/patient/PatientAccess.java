package org.throughline.patient;

import java.time.Instant;
import java.util.UUID;

import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to everything about one patient: people of the patient's clinic may pass, and
 * a clinical person who opened another clinic's patient with a reason (rule 8).
 */
@Service
@Transactional
public class PatientAccess {

	private final PatientCards cards;

	private final PatientLooks looks;

	PatientAccess(PatientCards cards, PatientLooks looks) {
		this.cards = cards;
		this.looks = looks;
	}

	/**
	 * For a page about this patient: the look is in the trail before anything is read.
	 * @throws NotFound when there is no such patient or this person may not see them
	 */
	public PatientCard open(Actor actor, UUID patientId, String page, Instant now) {
		if (actor.group() == Group.SCREEN) {
			throw new NotFound();
		}
		PatientCard card = require(actor, patientId, now);
		this.looks.patient(actor, patientId, page, now);
		return card;
	}

	/**
	 * For a change to this patient; the change leaves its own line.
	 * @throws NotFound when there is no such patient or this person may not see them
	 */
	@Transactional(readOnly = true)
	public PatientCard require(Actor actor, UUID patientId, Instant now) {
		return this.cards.visible(actor, patientId, now).orElseThrow(NotFound::new);
	}

}
