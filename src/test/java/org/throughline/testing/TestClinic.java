package org.throughline.testing;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;

import org.springframework.beans.factory.ObjectProvider;

/**
 * A clinic of a test's own, with the people whom the stories name. Each comes when first
 * asked for.
 */
public final class TestClinic {

	private final TestStaff staff;

	private final ObjectProvider<PatientsForTests> patients;

	private final UUID id;

	private final Map<Discipline, Actor> people = new EnumMap<>(Discipline.class);

	private @Nullable UUID ray;

	private @Nullable UUID elena;

	TestClinic(TestStaff staff, ObjectProvider<PatientsForTests> patients, UUID id) {
		this.staff = staff;
		this.patients = patients;
		this.id = id;
	}

	public UUID id() {
		return this.id;
	}

	/** Care coordinator. */
	public Actor dana() {
		return hired("Dana", "Whitcomb", Discipline.CARE_COORDINATOR);
	}

	/** Behavioral health clinician. */
	public Actor marcus() {
		return hired("Marcus", "Oyelaran", Discipline.BEHAVIORAL_HEALTH_CLINICIAN);
	}

	/** Primary care provider. */
	public Actor joan() {
		return hired("Joan", "Lindqvist", Discipline.PRIMARY_CARE_PROVIDER);
	}

	/** Nurse. */
	public Actor teresa() {
		return hired("Teresa", "Vang", Discipline.NURSE);
	}

	/** Medical assistant. */
	public Actor kayla() {
		return hired("Kayla", "Dunn", Discipline.MEDICAL_ASSISTANT);
	}

	/** Community health worker. */
	public Actor luis() {
		return hired("Luis", "Arce", Discipline.COMMUNITY_HEALTH_WORKER);
	}

	/** Front desk. */
	public Actor bev() {
		return hired("Bev", "Hostetler", Discipline.FRONT_DESK);
	}

	/** Ray Mercado, in our care. */
	public UUID ray() {
		if (this.ray == null) {
			this.ray = this.patients.getObject().inOurCare(dana(), PatientsForTests.ray());
		}
		return this.ray;
	}

	/** Elena Mercado, his sister, about whom nobody has asked him yet. */
	public UUID elena() {
		if (this.elena == null) {
			this.elena = this.patients.getObject().elena(ray());
		}
		return this.elena;
	}

	private Actor hired(String givenName, String familyName, Discipline discipline) {
		return this.people.computeIfAbsent(discipline,
				(wanted) -> this.staff.person(givenName, familyName, wanted, this.id));
	}

}
