package org.throughline.testing;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.throughline.clinic.ClinicService;
import org.throughline.clinic.NewClinic;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffDetails;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/**
 * Clinics and colleagues for tests: {@code @Import(TestStaff.class)}. Every call makes
 * new ones.
 */
@TestComponent
public class TestStaff {

	private final ClinicService clinics;

	private final StaffService staff;

	private final StaffDirectory directory;

	private final ObjectProvider<PatientsForTests> patients;

	TestStaff(ClinicService clinics, StaffService staff, StaffDirectory directory,
			ObjectProvider<PatientsForTests> patients) {
		this.clinics = clinics;
		this.staff = staff;
		this.directory = directory;
		this.patients = patients;
	}

	/** The clinic of the stories, opened anew. */
	public TestClinic millbrook() {
		return new TestClinic(this, this.patients, clinic("Millbrook Family Clinic"));
	}

	/** A care coordinator of some other clinic. */
	public Actor stranger() {
		return coordinator(clinic("Riverside"));
	}

	/** A clinic in Minnesota, open Monday to Friday from eight to five. */
	public UUID clinic(String name) {
		return this.clinics.open(new NewClinic(name, ZoneId.of("America/Chicago"), null, NewClinic.usualWeek()), null,
				TestClock.START);
	}

	public Actor coordinator(UUID clinicId) {
		return person("Dana", "Whitcomb", Discipline.CARE_COORDINATOR, clinicId);
	}

	public Actor person(String givenName, String familyName, Discipline discipline, UUID clinicId, Duty... duties) {
		return person(null, givenName, familyName, discipline, Set.of(clinicId), duties);
	}

	public Actor person(String title, String givenName, String familyName, Discipline discipline, Set<UUID> clinicIds,
			Duty... duties) {
		Instant now = TestClock.START;
		UUID id = this.staff.add(null,
				new StaffDetails(title, givenName, familyName,
						"%s.%s@clinic.example".formatted(givenName.toLowerCase(), UUID.randomUUID()), discipline, null,
						Arrays.stream(duties).collect(Collectors.toSet()), clinicIds),
				now);
		return this.directory.actor(id, clinicIds.iterator().next());
	}

}
