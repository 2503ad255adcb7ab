package org.throughline.security;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.NewClinic;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffDetails;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * On a database of its own, where nobody is yet.
 */
@SpringBootTest(properties = "throughline.test=first-administrator")
@AutoConfigureMockMvc
@Import(FixedClock.class)
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstAdministratorTests {

	private static final NewClinic CLINIC = new NewClinic("Millbrook", ZoneId.of("America/Chicago"), null,
			NewClinic.usualWeek());

	private static final StaffDetails NORA = new StaffDetails(null, "Nora", "Feld", "nora@millbrook.example",
			Discipline.PRACTICE_MANAGER, null, Set.of(), Set.of());

	@Autowired
	private FirstAdministrator first;

	@Autowired
	private StaffService staff;

	@Autowired
	private Clinics clinics;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvcTester mvc;

	@Test
	@Order(1)
	void countsWrongCodesAndNotPasswordsThatAreRefused(CapturedOutput console) {
		String code = code(console);
		for (int attempt = 1; attempt <= 25; attempt++) {
			assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> open(code, "too short"))
				.satisfies((refused) -> assertThat(refused.field()).isEqualTo("password"));
		}
		assertThat(this.first.isAwaited()).isTrue();
	}

	@Test
	@Order(2)
	void refusesEvenTheRightCodeAfterTwentyWrongOnes(CapturedOutput console,
			@Autowired AutowireCapableBeanFactory beans) {
		FirstAdministrator sinceAnotherStart = beans.createBean(FirstAdministrator.class);
		sinceAnotherStart.tellTheCode();
		String code = lastCode(console);
		for (int attempt = 1; attempt <= 20; attempt++) {
			refuses(sinceAnotherStart, "aaaa-bbbb-cccc-dddd", "This is not the code on the console");
		}
		refuses(sinceAnotherStart, code, "Too many tries");
		assertThat(this.first.isAwaited()).isTrue();
	}

	@Test
	@Order(3)
	void opensTheClinicOnceWithTheCodeOfTheConsole(CapturedOutput console) {
		String code = code(console);
		AvailabilityChangeEvent.publish(this.context, ReadinessState.REFUSING_TRAFFIC);
		assertThat(this.mvc.get().uri("/sign-in")).as("while it is still being filled")
			.hasStatus(503)
			.hasHeader("Refresh", "2")
			.bodyText()
			.contains("Throughline is starting");
		AvailabilityChangeEvent.publish(this.context, ReadinessState.ACCEPTING_TRAFFIC);
		assertThat(this.mvc.get().uri("/sign-in")).hasRedirectedUrl("/first-administrator");
		assertThat(this.mvc.get().uri("/first-administrator")).hasStatusOk();
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> open("aaaa-bbbb-cccc-dddd"))
			.satisfies((refused) -> assertThat(refused.field()).isEqualTo("code"));
		assertThat(this.first.isAwaited()).isTrue();

		UUID nora = open(code);

		assertThat(this.directory.duties(nora)).containsExactly(Duty.ADMINISTRATION, Duty.PRIVACY);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> open(code));
		assertThat(this.mvc.get().uri("/first-administrator")).hasStatus(404);
		assertThat(this.mvc.get().uri("/sign-in")).hasStatusOk();
	}

	@Test
	@Order(4)
	void whenTheLastAdministratorIsStoppedTheCodeOfTheConsoleNamesOneOfThoseHere(CapturedOutput console) {
		UUID nora = nora();
		UUID luis = this.staff.add(nora, new StaffDetails(null, "Luis", "Arce", "luis@millbrook.example",
				Discipline.COMMUNITY_HEALTH_WORKER, null, Set.of(), Set.of(clinic())), TestClock.START);
		assertThat(this.first.isMissing()).isFalse();
		assertThat(this.mvc.get().uri("/first-administrator")).hasStatus(404);
		assertThat(again("aaaa-bbbb-cccc-dddd", "luis@millbrook.example")).hasStatus(404);

		this.staff.stopSignIn(this.directory.actor(nora, clinic()), nora, TestClock.START);

		assertThat(this.directory.get(nora).isActive()).as("never blocked").isFalse();
		assertThat(console.getOut()).contains("Nobody who may sign in has administration");
		String code = console.getOut().trim().replaceAll("(?s).*: ", "");
		assertThat(this.mvc.get().uri("/sign-in")).bodyText().contains("whoever runs Throughline opens");
		assertThat(this.mvc.get().uri("/first-administrator")).bodyText().contains("Who administers from now on?");
		assertThat(again("aaaa-bbbb-cccc-dddd", "luis@millbrook.example")).hasStatus(422);
		assertThat(again(code, "nobody@millbrook.example")).hasStatus(422).bodyText().contains("Nobody here has this");
		assertThat(again(code, "luis@millbrook.example")).hasRedirectedUrl("/people");
		assertThat(this.directory.duties(luis)).containsExactly(Duty.ADMINISTRATION);
		assertThat(this.mvc.get().uri("/first-administrator")).hasStatus(404);

		this.staff.stopSignIn(this.directory.actor(luis, clinic()), luis, TestClock.START);
		assertThat(again(code, "nora@millbrook.example")).as("their own, stopped").hasRedirectedUrl("/people");
		assertThat(this.directory.get(nora).isActive()).isTrue();
	}

	private MvcTestResult again(String code, String email) {
		return this.mvc.post()
			.uri("/first-administrator/again")
			.with(SignedInAs.withFormToken())
			.param("code", code)
			.param("email", email)
			.param("password", "heron over the quiet lake")
			.exchange();
	}

	private UUID nora() {
		return this.directory.all()
			.values()
			.stream()
			.filter((card) -> card.fullName().equals("Nora Feld"))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private UUID clinic() {
		return this.clinics.all().get(0).id();
	}

	private static void refuses(FirstAdministrator administrator, String code, String why) {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> administrator.open(code, CLINIC, NORA, "heron over the quiet lake", TestClock.START))
			.withMessageContaining(why);
	}

	private String code(CapturedOutput console) {
		this.first.tellTheCode();
		return lastCode(console);
	}

	private static String lastCode(CapturedOutput console) {
		return console.getOut().trim().replaceAll("(?s).*: ", "");
	}

	private UUID open(String code) {
		return open(code, "heron over the quiet lake");
	}

	private UUID open(String code, String password) {
		return this.first.open(code, CLINIC, NORA, password, TestClock.START);
	}

}
