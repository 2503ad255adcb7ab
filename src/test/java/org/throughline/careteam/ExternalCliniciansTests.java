package org.throughline.careteam;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class ExternalCliniciansTests {

	@Autowired
	private ExternalClinicians externals;

	@Autowired
	private CareTeamService teams;

	@Autowired
	private ContactCards cards;

	@Autowired
	private CardGaps gaps;

	@Autowired
	private CareTeamsForTests careTeams;

	@Autowired
	private TestStaff people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private TestClinic clinic;

	private Actor dana;

	@BeforeEach
	void aClinic() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
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
		assertThat(known(false)).singleElement().satisfies((kept) -> {
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
		assertThat(this.externals.ofClinic(elsewhere.clinicId(), false, 1).shown()).isEmpty();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.externals.get(elsewhere.clinicId(), known));
	}

	@Test
	void areForClinicalPeople() {
		Actor bev = this.clinic.bev();
		assertThat(this.mvc.get().uri("/external-clinicians").with(signedInAs(bev))).hasStatus(404);
	}

	@Test
	void areChangedWithoutLosingWhatSomebodyElseWrote() {
		UUID halloran = halloran();
		assertThat(changed(halloran, 0, "Bluff Heart")).hasStatus3xxRedirection();
		assertThat(this.externals.get(this.dana.clinicId(), halloran)).satisfies((one) -> {
			assertThat(one.inWords()).isEqualTo("Dr. Ines Halloran, cardiologist at Bluff Heart");
			assertThat(one.fax()).isEqualTo("(320) 555-0141");
			assertThat(one.phone()).as("emptied").isNull();
		});
		assertThat(changed(halloran, 0, "Prairie Heart")).as("by who saw the earlier one")
			.hasStatus(409)
			.bodyText()
			.contains("Bluff Heart", "Prairie Heart");
		assertThat(this.externals.get(this.dana.clinicId(), halloran).organization()).isEqualTo("Bluff Heart");
		assertThat(this.jdbc.sql("select detail ->> 'was' from trail where subject_id = ? and what like '%changed'")
			.param(halloran)
			.query(String.class)
			.single()).as("how it read").isEqualTo("Dr. Ines Halloran, cardiologist at Lakeside Heart");
		assertThat(this.mvc.post()
			.uri("/external-clinicians/{id}", halloran)
			.param("version", "1")
			.param("name", "Dr. Halloran")
			.param("role", "cardiologist")
			.param("organization", "Bluff Heart")
			.with(signedInAs(this.dana))).as("no way to reach her")
			.hasStatus(422)
			.bodyText()
			.contains("How are they reached?");
	}

	@Test
	void leaveAVisibleGapWhereverTheyAreNamedWhenTheyWorkWithUsNoMore() {
		UUID halloran = halloran();
		UUID ray = this.clinic.ray();
		this.teams.joinFromOutside(this.dana, ray, halloran, "his heart", LocalDate.of(2025, 12, 1), TestClock.START);
		this.cards.write(this.dana, ray,
				List.of(new NewCardLine("My heart", null, halloran, null, null, "(320) 555-0140", null)), 0, null,
				TestClock.START);
		assertThat(patientPage(ray)).bodyText()
			.contains("Dr. Ines Halloran (320) 555-0140")
			.doesNotContain("Nobody answers", "Nobody does this");
		assertThat(this.mvc.get().uri("/external-clinicians/{id}", halloran).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("On 1 care team and 1 contact card.");
		assertThat(left(halloran, "")).as("without a reason").hasStatus3xxRedirection();
		assertThat(this.gaps.count(this.dana, TestClock.START)).isZero();
		left(halloran, "Retired in November");
		assertThat(patientPage(ray)).bodyText()
			.contains("Nobody answers", "Dr. Ines Halloran no longer works with us", "Nobody does this: his heart.");
		assertThat(this.gaps.count(this.dana, TestClock.START)).isOne();
		assertThat(this.gaps.in(this.dana, 5).gaps()).extracting(CardGap::why, CardGap::since)
			.containsExactly(tuple("whoever did no longer works with us", TestClock.START));
		assertThat(this.mvc.get().uri("/patients/{id}/care-team", ray).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Nobody does this", "His heart", "Off the team")
			.doesNotContain("value=\"external:" + halloran);
		assertThat(this.mvc.post().uri("/external-clinicians/{id}/return", halloran).with(signedInAs(this.dana)))
			.hasStatus3xxRedirection();
		assertThat(this.gaps.count(this.dana, TestClock.START)).as("works with us again").isZero();
	}

	@Test
	void areKeptToBeReadAndChosenNoMoreOnceTheyWorkWithUsNoMore() {
		UUID halloran = halloran();
		UUID ray = this.clinic.ray();
		left(halloran, "Retired in November");
		assertThat(known(false)).isEmpty();
		assertThat(known(true)).extracting(ExternalClinician::id).containsExactly(halloran);
		assertThat(this.mvc.get().uri("/external-clinicians").with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Who works with us no more");
		assertThat(this.mvc.get().uri("/external-clinicians/gone").with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Work with us no more", "Dr. Ines Halloran");
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.teams.joinFromOutside(this.dana, ray,
				halloran, "his heart", LocalDate.of(2025, 12, 1), TestClock.START));
		assertThatExceptionOfType(RefusedByRule.class).as("a second time")
			.isThrownBy(() -> this.externals.leave(this.dana, halloran, "Again", TestClock.START));
	}

	@Test
	void keepEveryWordThatIsTypedAboutThem() {
		UUID halloran = halloran();
		assertThat(this.mvc.get().uri("/external-clinicians").with(signedInAs(this.dana))).bodyText()
			.containsPattern("<form[^>]* data-draft");
		assertThat(this.mvc.get().uri("/external-clinicians/{id}", halloran).with(signedInAs(this.dana))).bodyText()
			.containsPattern("(?s)<form[^>]* data-draft.*<form[^>]* data-draft");
	}

	@Test
	void areListedAPageAtATimeAndCanAllBeChosenForACareTeam() {
		for (int n = 1; n <= 52; n++) {
			this.externals.add(this.dana, new NewExternalClinician("Dr. Number %03d".formatted(n), "nurse", "Lakeside",
					"(320) 555-0140", null), TestClock.START);
		}
		UUID ray = this.clinic.ray();
		for (String list : List.of("/external-clinicians", "/patients/" + ray + "/care-team/elsewhere")) {
			assertThat(this.mvc.get().uri(list).with(signedInAs(this.dana))).hasStatusOk()
				.bodyText()
				.contains("Dr. Number 001", "Dr. Number 050", "1 to 50 of 52", list + "?page=2")
				.doesNotContain("Dr. Number 051");
			assertThat(this.mvc.get().uri(list + "?page=2").with(signedInAs(this.dana))).hasStatusOk()
				.bodyText()
				.contains("Dr. Number 051", "Dr. Number 052", "51 to 52 of 52");
		}
		UUID last = this.externals.ofClinic(this.dana.clinicId(), false, 2).shown().get(1).id();
		assertThat(
				this.mvc.get().uri("/patients/{id}/care-team/elsewhere/{who}", ray, last).with(signedInAs(this.dana)))
			.hasStatusOk()
			.bodyText()
			.containsPattern("value=\"external:" + last + "\" selected");
		assertThat(this.mvc.get()
			.uri("/patients/{id}/care-team/elsewhere/{who}", ray, last)
			.with(signedInAs(this.people.stranger()))).hasStatus(404);
	}

	@Test
	void areKeptForACareTeamWithoutNamingThePatientInAQuery() {
		UUID ray = this.clinic.ray();
		assertThat(this.mvc.get().uri("/patients/{id}/care-team", ray).with(signedInAs(this.dana))).bodyText()
			.contains("/patients/" + ray + "/care-team/elsewhere")
			.doesNotContain("back=");
		MvcTestResult kept = this.mvc.post()
			.uri("/patients/{id}/care-team/elsewhere", ray)
			.param("name", "Dr. Ines Halloran")
			.param("role", "cardiologist")
			.param("organization", "Lakeside Heart")
			.param("fax", "320 555 0141")
			.with(signedInAs(this.dana))
			.exchange();
		UUID halloran = known(false).get(0).id();
		assertThat(kept).hasStatus3xxRedirection()
			.hasRedirectedUrl("/patients/" + ray + "/care-team/elsewhere/" + halloran);
	}

	@Test
	void thoseWhoLeftATeamAreReadAPageAtATimeAndCounted() {
		UUID ray = this.clinic.ray();
		UUID halloran = halloran();
		for (int n = 1; n <= 22; n++) {
			UUID member = this.teams.joinFromOutside(this.dana, ray, halloran, "does thing %02d.".formatted(n),
					LocalDate.of(2025, 10, n), TestClock.START);
			this.teams.leave(this.dana, ray, member, LocalDate.of(2025, 11, n), TestClock.START);
		}
		assertThat(this.mvc.get().uri("/patients/{id}/care-team", ray).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Before: 22", "does thing 22.", "does thing 11.", "The last 12 of 22. Everybody who left")
			.doesNotContain("does thing 10.");
		assertThat(this.mvc.get().uri("/patients/{id}/care-team/before", ray).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("does thing 22.", "does thing 03.", "1 to 20 of 22");
		assertThat(this.mvc.get().uri("/patients/{id}/care-team/before?page=2", ray).with(signedInAs(this.dana)))
			.bodyText()
			.contains("does thing 02.", "does thing 01.", "21 to 22 of 22");
		assertThat(this.mvc.get().uri("/patients/{id}/care-team/before", ray).with(signedInAs(this.people.stranger())))
			.hasStatus(404);
	}

	private List<ExternalClinician> known(boolean gone) {
		return this.externals.ofClinic(this.dana.clinicId(), gone, 1).shown();
	}

	private UUID halloran() {
		return this.careTeams.halloran(this.dana);
	}

	private MvcTestResult changed(UUID halloran, int version, String organization) {
		return this.mvc.post()
			.uri("/external-clinicians/{id}", halloran)
			.param("version", String.valueOf(version))
			.param("name", "Dr. Ines Halloran")
			.param("role", "cardiologist")
			.param("organization", organization)
			.param("fax", "320 555 0141")
			.with(signedInAs(this.dana))
			.exchange();
	}

	private MvcTestResult left(UUID halloran, String why) {
		return this.mvc.post()
			.uri("/external-clinicians/{id}/leaving", halloran)
			.param("words", why)
			.with(signedInAs(this.dana))
			.exchange();
	}

	private MvcTestResult patientPage(UUID patient) {
		return this.mvc.get().uri("/patients/{id}", patient).with(signedInAs(this.dana)).exchange();
	}

}
