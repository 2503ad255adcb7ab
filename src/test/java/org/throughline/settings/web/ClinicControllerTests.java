package org.throughline.settings.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.DispatcherServlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;
import static org.throughline.testing.InOrder.inOrder;

@ClinicTest
class ClinicControllerTests {

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Test
	void showsTheOtherPersonsSettingsBesideMine() {
		Actor nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, this.people.clinic("Millbrook"),
				Duty.ADMINISTRATION);
		assertThat(save(nora, "555-0101")).hasStatus(302);
		assertThat(save(nora, "555-0202")).hasStatus(409)
			.bodyText()
			.satisfies(inOrder("Both versions are here", "Nurse line", "555-0101", "555-0202"))
			.contains("value=\"555-0202\"")
			.doesNotContain("<th scope=\"row\">Time zone</th>");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "huddleRoom", "huddleMinutes", "liveHandoffMinutes", "writtenHandoffHours", "frictionLimit" })
	void asksHowManyWhereANumberIsLeftOut(String number) {
		Actor nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, this.people.clinic("Millbrook"),
				Duty.ADMINISTRATION);
		Map<String, String> fields = new HashMap<>(Map.of("name", "Millbrook", "zone", "America/Chicago", "holidays",
				"MN", "huddleRoom", "14", "huddleMinutes", "10", "liveHandoffMinutes", "10", "writtenHandoffHours", "4",
				"frictionLimit", "4", "version", "0"));
		fields.put(number, "");
		MockMvcTester.MockMvcRequestBuilder form = this.mvc.post().uri("/clinic").with(signedInAs(nora));
		fields.forEach(form::param);
		assertThat(form).hasStatus(422).bodyText().containsOnlyOnce("<span>Say how many.</span>");
	}

	@Test
	void showsTheOtherPersonsVersionOfAColleagueBesideMine() {
		TestClinic clinic = this.people.millbrook();
		Actor nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, clinic.id(), Duty.ADMINISTRATION);
		Actor bev = clinic.bev();
		assertThat(rename(nora, bev, "Beverly")).hasStatus(302);
		assertThat(rename(nora, bev, "Bevvy")).hasStatus(409)
			.bodyText()
			.satisfies(inOrder("Both versions are here", "First name", "Beverly", "Bevvy"))
			.contains("name=\"version\" value=\"1\"");
	}

	@Test
	void showsTheClosedDaysAheadWithTheYearWhenItIsAnother() {
		Actor nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, this.people.clinic("Millbrook"),
				Duty.ADMINISTRATION);
		for (String day : new String[] { "2099-12-24", "2098-11-27" }) {
			assertThat(this.mvc.post()
				.uri("/clinic/closed-days")
				.param("day", day)
				.param("reason", "A day off")
				.with(signedInAs(nora))).hasStatus(302);
		}
		assertThat(this.mvc.get().uri("/clinic").with(signedInAs(nora))).hasStatus(200)
			.bodyText()
			.satisfies(inOrder("Thu Nov 27, 2098", "A day off", "Thu Dec 24, 2099"));
	}

	@Test
	void saysInPlainWordsThatAYearIsNoneOfTheCalendar() {
		Actor nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, this.people.millbrook().id(),
				Duty.ADMINISTRATION);
		MvcTestResult refused = close(nora, "20266-01-01");
		assertThat(refused).flash()
			.containsEntry("problem", "That is not a day of the calendar. Check the year.")
			.containsEntry("closedReason", "A day off");
	}

	@Test
	void saysHowManyStepsFallDueOnADayThatIsClosed() {
		UUID clinic = this.people.millbrook().id();
		Actor nora = this.people.person("Nora", "Feld", Discipline.CARE_COORDINATOR, clinic, Duty.ADMINISTRATION);
		UUID ray = this.patients.inOurCare(nora, "Ray", "Mercado");
		for (String due : List.of("2025-12-04T16:00:00Z", "2025-12-04T23:00:00Z", "2025-12-05T16:00:00Z")) {
			this.followUps.create(nora,
					NewStep.of(ray, "Call him", StepKind.CALL, Owner.staff(nora.staffId()), Instant.parse(due)),
					TestClock.START);
		}
		MvcTestResult closed = close(nora, "2025-12-04");
		assertThat(closed).hasStatus(302);
		assertThat(after(closed, nora)).hasStatusOk()
			.bodyText()
			.contains("2 next steps are", "stay so until somebody moves them", "See what will break");
		MvcTestResult later = close(nora, "2025-12-12");
		assertThat(after(later, nora)).hasStatusOk().bodyText().doesNotContain("stay so until");
	}

	@Test
	void saysHowManyStepsFallDueOnAHolidayOrAWeekdayThatIsClosed() {
		UUID clinic = this.people.millbrook().id();
		Actor nora = this.people.person("Nora", "Feld", Discipline.CARE_COORDINATOR, clinic, Duty.ADMINISTRATION);
		UUID ray = this.patients.inOurCare(nora, "Ray", "Mercado");
		keep(nora, "MARTIN_LUTHER_KING", false);
		for (String due : List.of("2026-01-19T16:00:00Z", "2025-12-10T16:00:00Z")) {
			this.followUps.create(nora,
					NewStep.of(ray, "Call him", StepKind.CALL, Owner.staff(nora.staffId()), Instant.parse(due)),
					TestClock.START);
		}
		assertThat(after(keep(nora, "MARTIN_LUTHER_KING", true), nora)).bodyText()
			.contains("1 next step is", "stays so until somebody moves it", "See who owns them");
		assertThat(after(keep(nora, "MARTIN_LUTHER_KING", false), nora)).bodyText()
			.doesNotContain("until somebody moves");
		assertThat(after(save(nora, "555-0101"), nora)).as("Mondays alone").bodyText().contains("1 next step is");
	}

	@Test
	void closesNoDayThatIsOverAndKeepsWhatWasTyped() {
		TestClinic clinic = this.people.millbrook();
		Actor nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, clinic.id(), Duty.ADMINISTRATION);
		assertThat(after(close(nora, "2024-12-24"), nora)).bodyText()
			.contains("That day is over. Choose one from today on.", "None ahead", "value=\"2024-12-24\"",
					"value=\"A day off\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "CLINICIAN", "NOBODY" })
	void keepsWhatWasTypedOfAKindThatIsThereAlready(String whoMay) {
		TestClinic clinic = this.people.millbrook();
		Actor nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, clinic.id(), Duty.ADMINISTRATION);
		MvcTestResult refused = this.mvc.post()
			.uri("/clinic/responsibilities")
			.param("name", "Refills")
			.param("whoMay", whoMay)
			.with(signedInAs(nora))
			.exchange();
		assertThat(after(refused, nora)).bodyText()
			.contains(whoMay.equals("CLINICIAN") ? "There is one of that name already." : "Choose who may hold it.",
					"value=\"Refills\"",
					"value=\"%s\" selected".formatted(whoMay.equals("CLINICIAN") ? "CLINICIAN" : "ANYBODY"));
	}

	@Test
	void closesNoDayInAnotherAge() {
		TestClinic clinic = this.people.millbrook();
		Actor nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, clinic.id(), Duty.ADMINISTRATION);
		for (String day : List.of("+999999999-12-31", "-999999999-01-01", "9999-12-31")) {
			MvcTestResult refused = close(nora, day);
			assertThat(refused).as(day).hasStatus(302);
			assertThat(after(refused, nora)).as(day)
				.bodyText()
				.contains("That is more than 100 years from today. Check the year.", "None ahead");
		}
	}

	@Test
	void nobodyIsAwayInAnotherAge() {
		TestClinic clinic = this.people.millbrook();
		Actor nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, clinic.id(), Duty.ADMINISTRATION);
		for (String day : List.of("+999999999-12-31", "-999999999-01-01", "9999-12-31")) {
			for (String field : List.of("from", "until")) {
				assertThat(this.mvc.post()
					.uri("/away")
					.param("who", clinic.luis().staffId().toString())
					.param("from", field.equals("from") ? day : "2025-12-08")
					.param("until", field.equals("until") ? day : "2025-12-09")
					.with(signedInAs(nora))).as(field + " " + day)
					.hasStatus(422)
					.bodyText()
					.contains("That is more than 5 years from today. Check the year.");
			}
			MvcTestResult refused = this.mvc.post()
				.uri("/people/{id}/away", clinic.luis().staffId())
				.param("from", "2025-12-08")
				.param("until", day)
				.with(signedInAs(nora))
				.exchange();
			assertThat(refused.getMvcResult().getFlashMap().get("problem")).as(day)
				.isEqualTo("That is more than 5 years from today. Check the year.");
		}
	}

	@Test
	void showsTheHolidaysOfTwoYearsAndTakesOneAsOpen() {
		Actor nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, this.people.clinic("Millbrook"),
				Duty.ADMINISTRATION);
		assertThat(settings(nora))
			.satisfies(inOrder("Thanksgiving", "Thu Nov 27", "Thu Nov 26", "closed", "Stay open"));
		assertThat(keep(nora, "THANKSGIVING", false)).hasStatus(302);
		assertThat(settings(nora)).satisfies(inOrder("Thanksgiving", "Thu Nov 27", "open", "Close: Thanksgiving"));
		assertThat(keep(nora, "THANKSGIVING", true)).hasStatus(302);
		assertThat(settings(nora)).contains("Stay open: Thanksgiving");
		assertThat(keep(nora, "CARNIVAL", true)).hasStatus(404);
	}

	@Test
	void offersTheHolidaysOfAState() {
		Actor nora = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, this.people.clinic("Millbrook"),
				Duty.ADMINISTRATION);
		assertThat(settings(nora)).doesNotContain("Good Friday");
		assertThat(save(nora, "555-0101", "CT")).hasStatus(302);
		assertThat(settings(nora)).satisfies(inOrder("Good Friday", "state", "Fri Apr 18", "Fri Apr 3"));
	}

	private MvcTestResult close(Actor actor, String day) {
		return this.mvc.post()
			.uri("/clinic/closed-days")
			.param("day", day)
			.param("reason", "A day off")
			.with(signedInAs(actor))
			.exchange();
	}

	private MvcTestResult after(MvcTestResult saved, Actor actor) {
		return this.mvc.get()
			.uri("/clinic")
			.requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, saved.getMvcResult().getFlashMap())
			.with(signedInAs(actor))
			.exchange();
	}

	private String settings(Actor actor) {
		return this.pages.read(actor, "/clinic");
	}

	private MvcTestResult keep(Actor actor, String holiday, boolean closed) {
		return this.mvc.post()
			.uri("/clinic/holidays")
			.param("holiday", holiday)
			.param("closed", String.valueOf(closed))
			.with(signedInAs(actor))
			.exchange();
	}

	private MvcTestResult rename(Actor actor, Actor whom, String givenName) {
		return this.mvc.post()
			.uri("/people/{id}", whom.staffId())
			.param("givenName", givenName)
			.param("familyName", "Hostetler")
			.param("email", "bev.%s@clinic.example".formatted(whom.staffId()))
			.param("discipline", "FRONT_DESK")
			.param("clinicIds", whom.clinicId().toString())
			.param("version", "0")
			.with(signedInAs(actor))
			.exchange();
	}

	private MvcTestResult save(Actor actor, String nurseLine) {
		return save(actor, nurseLine, "FEDERAL");
	}

	private MvcTestResult save(Actor actor, String nurseLine, String holidays) {
		return this.mvc.post()
			.uri("/clinic")
			.param("name", "Millbrook")
			.param("zone", "America/Chicago")
			.param("nurseLine", nurseLine)
			.param("holidays", holidays)
			.param("opens[MONDAY]", "08:00")
			.param("closes[MONDAY]", "17:00")
			.param("huddleRoom", "14")
			.param("huddleMinutes", "10")
			.param("liveHandoffMinutes", "10")
			.param("writtenHandoffHours", "4")
			.param("frictionLimit", "4")
			.param("version", "0")
			.with(signedInAs(actor))
			.exchange();
	}

}
