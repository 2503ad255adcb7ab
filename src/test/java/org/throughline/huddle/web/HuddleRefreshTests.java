package org.throughline.huddle.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * An open huddle asks again and again; nothing moves on it unless something reads
 * differently.
 */
@ClinicTest
class HuddleRefreshTests {

	private static final Pattern MARK = Pattern.compile("data-seen=\"([0-9a-f]+)\"");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests some;

	@Test
	void isGivenAnewOnlyWhenItReadsDifferently() {
		Actor dana = this.people.millbrook().dana();
		this.some.inOurCare(dana, "Glenn", "Rusk");
		String shown = mark(refresh(dana, "nothing yet"));
		assertThat(refresh(dana, shown)).hasStatus(204).bodyText().isBlank();

		this.some.inOurCare(dana, "Walter", "Prentiss");
		assertThat(mark(refresh(dana, shown))).isNotEqualTo(shown);
	}

	private MvcTestResult refresh(Actor actor, String seen) {
		return this.mvc.get()
			.uri("/huddle/sheet")
			.param("seen", seen)
			.header("HX-Request", "true")
			.with(signedInAs(actor))
			.exchange();
	}

	private static String mark(MvcTestResult sheet) {
		Matcher matcher = MARK.matcher(Pages.text(sheet));
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

}
