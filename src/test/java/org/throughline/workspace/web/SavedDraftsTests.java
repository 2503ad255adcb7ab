package org.throughline.workspace.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.workspace.DraftTurn;
import org.throughline.workspace.Drafts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class SavedDraftsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Drafts drafts;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	private Actor dana;

	private UUID walter;

	private String form;

	@BeforeEach
	void aHalfWrittenBarrier() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.walter = this.patients.inOurCare(this.dana, "Walter", "Prentiss");
		this.form = "patients:" + this.walter + ":barriers";
		this.drafts.save(this.dana, this.form, null, new DraftTurn(1, 1), Map.of("account", List.of("The stairs")),
				TestClock.START.minusSeconds(600));
	}

	@Test
	void givesBackWhatWasTypedToThePersonWhoTypedIt() {
		assertThat(this.mvc.get().uri("/drafts/{form}", this.form).with(signedInAs(this.dana))).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					{"started": "at 8:50", "fields": {"account": ["The stairs"]}}
					""");
		Actor luis = this.people.person("Luis", "Arce", Discipline.NURSE, this.dana.clinicId());
		assertThat(this.mvc.get().uri("/drafts/{form}", this.form).with(signedInAs(luis))).hasStatus(204);
	}

	@Test
	void letsGoOfADraftOnceItsFormIsSaved() {
		assertThat(send("COST", "The stairs are too many")).hasStatus3xxRedirection();
		assertThat(this.drafts.load(this.dana, this.form)).isEmpty();
	}

	@Test
	void keepsADraftWhoseFormWasRefused() {
		assertThat(send("COST", " ")).hasStatus(422);
		assertThat(this.drafts.load(this.dana, this.form)).isPresent();
	}

	private MvcTestResult send(String kind, String account) {
		return this.mvc.post()
			.uri("/patients/{id}/barriers", this.walter)
			.with(signedInAs(this.dana))
			.param("formKey", Ids.next().toString())
			.param("kind", kind)
			.param("account", account)
			.param("keptDraft", this.form)
			.exchange();
	}

}
