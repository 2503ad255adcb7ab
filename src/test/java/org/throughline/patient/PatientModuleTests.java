package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

@ClinicTest
@RecordApplicationEvents
class PatientModuleTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests some;

	@Autowired
	private PatientService patients;

	@Autowired
	private EnrollmentService enrollments;

	@Autowired
	private PatientAccess access;

	@Autowired
	private PatientDirectory directory;

	@Autowired
	private Barriers barriers;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private ApplicationEvents events;

	private TestClinic clinic;

	private Actor dana;

	@BeforeEach
	void openTheClinic() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
	}

	@Test
	void showsThePreferredNameWithTheFamilyName() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		PatientCard card = this.directory.cards(List.of(ray)).get(ray);
		assertThat(card.name()).isEqualTo("Ray Mercado");
		assertThat(card.initials()).isEqualTo("R.M.");
		assertThat(card.age(LocalDate.of(2025, 4, 8))).isEqualTo(43);
		assertThat(card.age(LocalDate.of(2025, 4, 9))).isEqualTo(44);
		assertThat(card.inOurCare()).isFalse();
		assertThat(Pronouns.of(card)).isEqualTo(new Pronouns("he", "him", "his"));
	}

	@Test
	void writesTheLookBeforeItShowsAPatient() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		this.access.open(this.dana, ray, "patient", NOW);
		assertThat(this.events.stream(PatientLookedAt.class)).singleElement().satisfies((look) -> {
			assertThat(look.patientId()).isEqualTo(ray);
			assertThat(look.actorId()).isEqualTo(this.dana.staffId());
		});
	}

	@Test
	void hidesThePatientsOfOtherClinics() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		Actor stranger = this.people.stranger();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.access.open(stranger, ray, "patient", NOW));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.patients.change(stranger, ray, 0, PatientsForTests.ray(), NOW));
		assertThat(this.events.stream(PatientLookedAt.class)).isEmpty();
	}

	@Test
	void opensThePatientsOfEveryClinicOfAPerson() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		Actor both = this.people.person(null, "Luis", "Arroyo", Discipline.COMMUNITY_HEALTH_WORKER,
				Set.of(this.people.clinic("Riverside"), this.clinic.id()));
		assertThat(this.access.require(both, ray, NOW).name()).isEqualTo("Ray Mercado");
	}

	@Test
	void opensAnotherClinicsPatientForADayOnceAReasonWasGiven() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		Actor nurse = this.people.person("Joan", "Lund", Discipline.NURSE, this.people.clinic("Riverside"));
		this.jdbc.sql("""
				insert into opened_elsewhere (id, staff_id, patient_id, reason, opened_at, until_at)
				values (gen_random_uuid(), ?, ?, 'He walked in here', '2025-12-02T14:00Z', '2025-12-03T14:00Z')
				""").params(nurse.staffId(), ray).update();
		assertThat(this.access.require(nurse, ray, NOW).id()).isEqualTo(ray);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.access.require(nurse, ray, Instant.parse("2025-12-03T14:00:00Z")));
	}

	@Test
	void keepsEverythingThatWasWrittenDown() {
		PatientDetails all = everything();
		UUID ray = this.some.listed(this.dana, all);
		PatientView view = view(ray);
		assertThat(view.details()).usingRecursiveComparison().ignoringFields("contactPeople.id").isEqualTo(all);
		assertThat(view.details().phones()).extracting(PhoneDetails::number)
			.containsExactly("(612) 555-0142", "call his aunt 55");
		assertThat(view.languageLine()).isEqualTo("Spanish, with an interpreter");
	}

	@Test
	void changesPhonesAndContactPeopleInPlace() {
		UUID ray = this.some.listed(this.dana, everything());
		PatientView before = view(ray);
		UUID aunt = before.details().contactPeople().get(0).id();
		PatientDetails fewer = withPeople(before.details(), List.of(before.details().phones().get(0)), List.of());
		this.patients.change(this.dana, ray, before.version(), fewer, NOW);
		assertThat(view(ray).details()).isEqualTo(fewer);
		assertThat(
				this.jdbc.sql("select name from contact_person where id = ?").param(aunt).query(String.class).single())
			.as("taken off the list")
			.isEqualTo("Rosa Mercado");
		assertThat(this.events.stream(PatientChanged.class).filter((change) -> change.what().equals("patient changed")))
			.singleElement()
			.satisfies((change) -> assertThat(change.detail()).containsOnlyKeys("phones", "contact people"));
	}

	@Test
	void saysWhoChangedItFirst() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		int version = view(ray).version();
		this.patients.change(this.dana, ray, version, everything(), NOW);
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.patients.change(this.dana, ray, version, PatientsForTests.ray(), NOW))
			.withMessage("You, in another window, changed this on Dec 2 at 9:00, while you were typing.");
		assertThat(view(ray).details().comfortNote()).isEqualTo("Prefers the door slightly open");
	}

	@Test
	void refusesARecordNumberOfSomebodyElse() {
		this.some.listed(this.dana, withNumber("40652"));
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.some.listed(this.dana, withNumber("40652")))
			.withMessage("This number is Walter Prentiss’s. Check it with both.");
		Actor stranger = this.people.stranger();
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.some.listed(stranger, withNumber("40652")))
			.withMessage("This number is on file already. Check it.");
	}

	@Test
	void leavesHowInvolvedToThoseWhoReadIt() {
		UUID ray = this.some.listed(this.dana, everything());
		Actor desk = this.clinic.bev();
		this.patients.change(desk, ray, view(ray).version(), PatientsForTests.ray(), NOW);
		assertThat(view(ray).details().involvement()).isEqualTo("A call every second week is enough");
	}

	@Test
	void takesAPatientIntoOurCareOnce() {
		UUID ray = this.some.inOurCare(this.dana, PatientsForTests.ray());
		assertThat(view(ray).enrollment()).isNotNull().satisfies((care) -> {
			assertThat(care.agreedHow()).isEqualTo("Said yes in the room");
			assertThat(care.enrolledBy()).isEqualTo(this.dana.staffId());
		});
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.enrollments.enrol(this.dana, ray, LocalDate.of(2025, 11, 1), "Again", NOW))
			.withMessage("Ray Mercado is in our care already.");
	}

	@Test
	void endsCareWithAReasonAndBeginsAgain() {
		UUID ray = this.some.inOurCare(this.dana, PatientsForTests.ray());
		this.enrollments.end(this.dana, ray, "Moved away", NOW);
		assertThat(this.access.require(this.dana, ray, NOW).inOurCare()).isFalse();
		this.enrollments.enrol(this.dana, ray, LocalDate.of(2025, 12, 2), "Called us", NOW);
		assertThat(this.access.require(this.dana, ray, NOW).inOurCare()).isTrue();
	}

	@Test
	void refusesToBeginCareOnADayToCome() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.enrollments.enrol(this.dana, ray, LocalDate.of(2025, 12, 3), "Yes", NOW))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("since"));
	}

	@Test
	void refusesToBeginCareBeforeSomebodyWasBorn() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.enrollments.enrol(this.dana, ray, LocalDate.of(1900, 1, 1), "Yes", NOW))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("since"));
	}

	@Test
	void endsCareAtOnceWhenSomebodyDies() {
		UUID ray = this.some.inOurCare(this.dana, PatientsForTests.ray());
		this.patients.recordDeath(this.dana, ray, LocalDate.of(2025, 12, 1), NOW);
		PatientCard card = this.access.require(this.dana, ray, NOW);
		assertThat(card.deceased()).isTrue();
		assertThat(card.inOurCare()).isFalse();
		assertThat(this.events.stream(PatientDied.class)).singleElement()
			.satisfies((death) -> assertThat(death.patientId()).isEqualTo(ray));
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.enrollments.enrol(this.dana, ray, LocalDate.of(2025, 12, 2), "Yes", NOW));
	}

	@Test
	void takesBackADeathRecordedByMistake() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		this.patients.recordDeath(this.dana, ray, null, NOW);
		this.patients.correctDeath(this.dana, ray, NOW);
		assertThat(this.access.require(this.dana, ray, NOW).deceased()).isFalse();
	}

	@Test
	void tellsTheDeskOfBarriersInGeneralWords() {
		UUID ray = this.some.listed(this.dana, PatientsForTests.ray());
		UUID truck = this.barriers.note(this.dana, ray, BarrierKind.TRANSPORT, "Sold the truck", true, null, NOW);
		this.barriers.note(this.dana, ray, BarrierKind.FEAR_OF_BAD_NEWS, "Does not open letters", false, null, NOW);
		Actor desk = this.clinic.bev();
		assertThat(this.barriers.forPatient(desk, ray)).extracting(BarrierView::label, BarrierView::account)
			.containsExactlyInAnyOrder(tuple("Transport", null), tuple("Something else", null));
		this.barriers.clear(this.dana, ray, truck, "Bus pass from the county", NOW);
		assertThat(this.barriers.forPatient(this.dana, ray)).last().satisfies((barrier) -> {
			assertThat(barrier.account()).isEqualTo("Sold the truck");
			assertThat(barrier.clearedHow()).isEqualTo("Bus pass from the county");
		});
	}

	private PatientView view(UUID id) {
		return this.patients.view(this.access.require(this.dana, id, NOW));
	}

	private static PatientDetails withNumber(String mrn) {
		return PatientsForTests.named("Walter", "Prentiss", null, "he/him", LocalDate.of(1954, 2, 1), mrn);
	}

	private static PatientDetails everything() {
		return new PatientDetails("Raymond", "Mercado", "Ray", "he/him",
				new BirthDate(LocalDate.of(1981, 1, 1), BirthDatePrecision.YEAR), null, "es", true,
				"Prefers the door slightly open", "After 1 p.m.", "Mornings", "A call every second week is enough",
				LocalDate.of(2025, 11, 3),
				List.of(new PhoneDetails("6125550142", PhoneKind.MOBILE, true, LocalDate.of(2025, 11, 3)),
						new PhoneDetails("call his aunt 55", PhoneKind.OTHER, false, null)),
				List.of(new ContactPersonDetails(null, "Rosa Mercado", "Aunt", "612-555-0143", "That we called",
						LocalDate.of(2025, 11, 3))));
	}

	private static PatientDetails withPeople(PatientDetails all, List<PhoneDetails> phones,
			List<ContactPersonDetails> contactPeople) {
		return new PatientDetails(all.givenName(), all.familyName(), all.preferredName(), all.pronouns(),
				all.birthDate(), all.mrn(), all.language(), all.interpreter(), all.comfortNote(), all.timesThatWork(),
				all.timesThatDoNot(), all.involvement(), all.involvementAskedOn(), phones, contactPeople);
	}

}
