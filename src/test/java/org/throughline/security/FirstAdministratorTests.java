package org.throughline.security;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.throughline.clinic.NewClinic;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffDetails;
import org.throughline.staff.StaffDirectory;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * On a database of its own, where nobody is yet.
 */
@SpringBootTest(properties = "throughline.test=first-administrator")
@AutoConfigureMockMvc
@Import(FixedClock.class)
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

	private static final NewClinic CLINIC = new NewClinic("Millbrook", ZoneId.of("America/Chicago"), null,
			NewClinic.usualWeek());

	private static final StaffDetails NORA = new StaffDetails(null, "Nora", "Feld", "nora@millbrook.example",
			Discipline.PRACTICE_MANAGER, null, Set.of(), Set.of());

	@Autowired
	private FirstAdministrator first;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void opensTheClinicOnceWithTheCodeOfTheConsole(CapturedOutput console) {
		this.first.tellTheCode();
		String code = console.getOut().trim().replaceAll("(?s).*: ", "");
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

	private UUID open(String code) {
		return this.first.open(code, CLINIC, NORA, "heron over the quiet lake", TestClock.START);
	}

}
