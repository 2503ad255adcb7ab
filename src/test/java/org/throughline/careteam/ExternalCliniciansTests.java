package org.throughline.careteam;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class ExternalCliniciansTests {

	@Autowired
	private ExternalClinicians externals;

	@Autowired
	private TestStaff people;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	@BeforeEach
	void aClinic() {
		this.dana = this.people.millbrook().dana();
	}

	@Test
	void keepsSomebodyWhoWorksElsewhereWithoutSignIn() {
		assertThat(this.mvc.post()
			.uri("/external-clinicians")
			.param("name", "Dr. Ines Halloran")
			.param("role", "cardiologist")
			.param("organization", "Lakeside Heart")
			.param("phone", "3205550140")
			.param("fax", "320 555 0141")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		assertThat(this.externals.ofClinic(this.dana.clinicId())).singleElement().satisfies((kept) -> {
			assertThat(kept.inWords()).isEqualTo("Dr. Ines Halloran, cardiologist at Lakeside Heart");
			assertThat(kept.initials()).isEqualTo("IH");
			assertThat(kept.phone()).isEqualTo("(320) 555-0140");
			assertThat(kept.fax()).isEqualTo("(320) 555-0141");
		});
	}

	@Test
	void wantsAWholeNumberToReachThemAt() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> new NewExternalClinician("Ines", "nurse", "Lakeside", null, null));
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> new NewExternalClinician("Ines", "nurse", "Lakeside", "555", null));
		assertThat(this.mvc.post()
			.uri("/external-clinicians")
			.param("name", "Ines")
			.param("role", "nurse")
			.param("organization", "Lakeside")
			.param("fax", "12")
			.with(signedInAs(this.dana))).hasStatus(422).bodyText().contains("not a whole number", "Lakeside");
	}

	@Test
	void areKnownToTheirClinicAlone() {
		UUID known = this.externals.add(this.dana,
				new NewExternalClinician("Ines", "nurse", "Lakeside", "(320) 555-0140", null), TestClock.START);
		Actor elsewhere = this.people.stranger();
		assertThat(this.externals.ofClinic(elsewhere.clinicId())).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.externals.get(elsewhere.clinicId(), known));
	}

	@Test
	void areForClinicalPeople() {
		Actor bev = this.people.person("Bev", "Hostetler", Discipline.FRONT_DESK, this.dana.clinicId());
		assertThat(this.mvc.get().uri("/external-clinicians").with(signedInAs(bev))).hasStatus(404);
	}

}
