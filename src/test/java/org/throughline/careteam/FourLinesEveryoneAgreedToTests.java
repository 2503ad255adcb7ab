package org.throughline.careteam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientsForTests;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.security.SignedInAs.signedInAs;
import static org.throughline.testing.InOrder.inOrder;

@ClinicTest
class FourLinesEveryoneAgreedToTests {

	private static final Instant NOW = TestClock.START;

	private static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

	@Autowired
	private ContactCards cards;

	@Autowired
	private CardHistory history;

	@Autowired
	private CareTeams teams;

	@Autowired
	private CareTeamService service;

	@Autowired
	private Agreements agreements;

	@Autowired
	private CarePlanService carePlans;

	@Autowired
	private ExternalClinicians externals;

	@Autowired
	private PatientAccess access;

	@Autowired
	private StaffService staffService;

	@Autowired
	private StaffDirectory staff;

	@Autowired
	private CareTeamsForTests careTeams;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private Actor marcus;

	private Actor luis;

	private Actor bev;

	private UUID halloran;

	private UUID ray;

	@BeforeEach
	void aClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.marcus = clinic.marcus();
		this.luis = clinic.luis();
		this.bev = clinic.bev();
		this.ray = clinic.ray();
		this.halloran = this.careTeams.halloran(this.dana);
		for (Actor one : List.of(this.dana, this.marcus, this.luis)) {
			this.service.join(this.dana, this.ray, one.staffId(), "looks after him", TODAY, NOW);
		}
		this.service.joinFromOutside(this.dana, this.ray, this.halloran, "his heart", TODAY, NOW);
	}

	@Test
	void saysOfTheTeamHereAndElsewhereWhatTheyDoSinceAndUntilWhen() {
		UUID luis = team(this.dana).now()
			.stream()
			.filter((one) -> one.who().id().equals(this.luis.staffId()))
			.findFirst()
			.orElseThrow()
			.id();
		this.service.leave(this.dana, this.ray, luis, TODAY, NOW);
		assertThat(this.mvc.get().uri("/patients/{id}/care-team", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Dr. Ines Halloran", "Elsewhere", "His heart, since Dec 1", "Looks after him, since Dec 1",
					"<b>Luis Arce</b>, looks after him", "until Dec 1");
	}

	@Test
	void isAgreedToWhereItStands() {
		this.carePlans.heard(this.dana, this.ray, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		for (String page : List.of("/my-day", "/my-day/care-teams")) {
			assertThat(this.mvc.get().uri(page).with(signedInAs(this.marcus))).hasStatusOk()
				.bodyText()
				.containsPattern("href=\"/patients/" + this.ray + "/plan\">Do you agree to the plan\\?")
				.containsPattern("href=\"/patients/" + this.ray + "/plan\">Read it<")
				.containsPattern("href=\"/patients/" + this.ray + "/care-team\">Do you agree to the contact card\\?")
				.containsPattern("href=\"/patients/" + this.ray + "/care-team\">Read it<");
		}
		assertThat(this.mvc.get().uri("/patients/{id}/plan", this.ray).with(signedInAs(this.marcus))).bodyText()
			.contains("I want to sleep", "I agree to the plan");
	}

	@Test
	void holdsFourLinesAtMost() {
		List<NewCardLine> five = new ArrayList<>(lines());
		five.add(line("Rides", "Nurse line", "555-0190"));
		five.add(line("Bills", "Nurse line", "555-0190"));
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.cards.write(this.dana, this.ray, five, 0, null, NOW));
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc.sql("""
				insert into contact_card_line (patient_id, version, position, for_what, line, number)
				values (?, 1, 5, 'Bills', '988', '988')
				""").param(this.ray).update()).withMessageContaining("four_lines_at_most");
	}

	@Test
	void isNoCardWithoutALine() {
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.cards.write(this.dana, this.ray, List.of(), 0, null, NOW))
			.withMessageContaining("one line at least");
		assertThat(team(this.dana).card()).isNull();
	}

	@Test
	void takesWholeNumbersAnd988And911Alone() {
		assertThat(NewCardLine.number("988", "Call or text", "n")).isEqualTo("988");
		assertThat(NewCardLine.number("911 ", "911", "n")).isEqualTo("911");
		assertThat(NewCardLine.number("3205550117", null, "n")).isEqualTo("(320) 555-0117");
		for (String odd : List.of("989", "12", "ask at the desk", "55501177777777777")) {
			assertThatExceptionOfType(RefusedByRule.class).as(odd).isThrownBy(() -> NewCardLine.number(odd, null, "n"));
		}
	}

	@Test
	void tellsOfEveryNumberAndOfTheMissingReasonAtOnce() {
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		this.agreements.agree(this.dana, this.ray, About.CARD, 1, NOW);
		assertThat(this.mvc.post()
			.uri("/patients/{id}/contact-card", this.ray)
			.param("version", "1")
			.param("rows[0].forWhat", "Panic, or side effects")
			.param("rows[0].whom", "staff:" + this.dana.staffId())
			.param("rows[0].number", "12")
			.param("rows[1].forWhat", "My heart")
			.param("rows[1].number", "320-555-0140")
			.with(signedInAs(this.dana))).hasStatus(422)
			.bodyText()
			.contains("This is not a whole phone number.", "Whom do they call?",
					"Somebody agreed to this card. Press why it changes, or write it.");
	}

	@Test
	void leadsToWhatIsWrongWithoutScripts() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/contact-card", this.ray)
			.param("version", "0")
			.param("rows[1].forWhat", "My heart")
			.with(signedInAs(this.dana))).hasStatus(422)
			.bodyText()
			.contains("<noscript", "Every word is kept.", "<a href=\"#rows1.whom\">Whom do they call?",
					"id=\"rows1.whom\"");
		assertThat(this.mvc.get().uri("/patients/{id}/contact-card", this.ray).with(signedInAs(this.dana))).bodyText()
			.doesNotContain("<noscript", "Not saved.");
	}

	@Test
	void isWrittenOnItsPageAndReadsOnThePatients() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/contact-card", this.ray)
			.param("version", "0")
			.param("rows[0].forWhat", "Panic, or side effects")
			.param("rows[0].whom", "staff:" + this.dana.staffId())
			.param("rows[0].number", "3205550117")
			.param("rows[1].forWhat", "My heart")
			.param("rows[1].whom", "external:" + this.halloran)
			.param("rows[1].number", "320-555-0140")
			.param("rows[1].hours", "until 5")
			.param("rows[3].forWhat", "Thoughts of ending my life")
			.param("rows[3].whom", "line:988")
			.param("rows[3].hours", "any hour")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();
		assertThat(card(this.dana).lines()).extracting(CardLine::inWords)
			.containsExactly("Dana (320) 555-0117", "Dr. Ines Halloran (320) 555-0140, until 5", "988, any hour");
		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.contains("Who Ray calls", "988</span>, any hour", "Agreed by 0 of 3", "I agree to the contact card");
		assertThat(this.mvc.get().uri("/patients/{id}/contact-card", this.ray).with(signedInAs(this.dana)))
			.hasStatusOk();
	}

	@Test
	void keepsWhatWasTypedWhenANumberIsNotWhole() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/contact-card", this.ray)
			.param("version", "0")
			.param("rows[0].forWhat", "Panic at the store")
			.param("rows[0].whom", "staff:" + this.dana.staffId())
			.param("rows[0].number", "1234")
			.with(signedInAs(this.dana))).hasStatus(422)
			.bodyText()
			.contains("Panic at the store", "1234", "not a whole phone number");
	}

	@Test
	void keepsALineOfWhichOnlyWhomOrTheHoursAreThereAndSaysWhatIsMissing() {
		for (String[] part : new String[][] { { "whom", "staff:" + this.dana.staffId() },
				{ "hours", "weekdays until 5" } }) {
			assertThat(this.mvc.post()
				.uri("/patients/{id}/contact-card", this.ray)
				.param("version", "0")
				.param("rows[0].forWhat", "Thoughts of ending my life")
				.param("rows[0].whom", "line:988")
				.param("rows[1]." + part[0], part[1])
				.param("rows[2].whom", "")
				.param("rows[2].hours", " ")
				.with(signedInAs(this.dana))).as(part[0])
				.hasStatus(422)
				.bodyText()
				.contains("For what do they call?", (part[0].equals("whom") ? "selected=\"selected\"" : part[1]))
				.containsPattern("name=\"rows\\[1].forWhat\"[^>]*is-error|is-error[^>]*name=\"rows\\[1].forWhat\"")
				.doesNotContainPattern(
						"name=\"rows\\[2].forWhat\"[^>]*is-error|is-error[^>]*name=\"rows\\[2].forWhat\"");
		}
		assertThat(team(this.dana).card()).as("nothing of it is dropped").isNull();
	}

	@Test
	void gives988And911ToNobodyElse() {
		for (String wrong : List.of("staff:" + this.dana.staffId() + " 911", "line:Nurse line 988",
				"line:988 (320) 555-0117", "line:911 988")) {
			int space = wrong.indexOf(' ', wrong.startsWith("line:Nurse") ? "line:Nurse ".length() : 0);
			assertThat(this.mvc.post()
				.uri("/patients/{id}/contact-card", this.ray)
				.param("version", "0")
				.param("rows[0].forWhat", "Panic at the store")
				.param("rows[0].whom", wrong.substring(0, space))
				.param("rows[0].number", wrong.substring(space + 1))
				.with(signedInAs(this.dana))).as(wrong)
				.hasStatus(422)
				.bodyText()
				.contains("Panic at the store")
				.containsAnyOf("is a line of its own.", "is the number.");
		}
		assertThat(team(this.dana).card()).isNull();
	}

	@Test
	void gives988And911ToNobodyElseInTheDatabaseToo() {
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		for (String[] wrong : new String[][] { { null, "911" }, { "Nurse line", "988" }, { "988", "(320) 555-0117" },
				{ "911", "988" } }) {
			assertThatExceptionOfType(DataIntegrityViolationException.class).as(String.join(" ", wrong))
				.isThrownBy(() -> this.jdbc.sql("""
						update contact_card_line set staff_id = ?, line = ?, number = ?
						 where patient_id = ? and position = 1
						""")
					.params((wrong[0] != null) ? null : this.dana.staffId(), wrong[0], wrong[1], this.ray)
					.update())
				.withMessageContaining("whose_number_it_is");
		}
	}

	@Test
	void keepsEveryVersionWithWhoChangedWhatAndWhy() {
		this.cards.write(this.marcus, this.ray, lines(), 0, null, NOW);
		assertThat(this.mvc.post()
			.uri("/patients/{id}/contact-card", this.ray)
			.param("version", "1")
			.param("rows[0].forWhat", "Anything at all")
			.param("rows[0].whom", "line:988")
			.param("why", "One number is enough for him")
			.with(signedInAs(this.dana))).hasStatus3xxRedirection();

		assertThat(this.history.of(this.ray, 1).shown())
			.extracting(CardVersion::number, (one) -> one.by().id(), CardVersion::why)
			.containsExactly(tuple(2, this.dana.staffId(), "One number is enough for him"),
					tuple(1, this.marcus.staffId(), null));
		assertThat(this.history.of(this.ray, 1).shown().get(1).lines()).hasSameSizeAs(lines());
		assertThat(this.mvc.get().uri("/patients/{id}/contact-card/versions", this.ray).with(signedInAs(this.dana)))
			.hasStatusOk()
			.bodyText()
			.contains("Version 2", "by Dana Whitcomb", "One number is enough for him", "Version 1",
					"by Marcus Oyelaran", "Line 1", lines().get(0).forWhat(), "Anything at all", "Not there");
		assertThat(this.mvc.get().uri("/patients/{id}/contact-card/versions", this.ray).with(signedInAs(this.luis)))
			.hasStatus(404);
	}

	@Test
	void movesALineUpOrDownWithoutRetypingAndKeepsNothingByIt() {
		assertThat(this.mvc.post()
			.uri("/patients/{id}/contact-card", this.ray)
			.param("version", "0")
			.param("rows[0].forWhat", "Panic at the store")
			.param("rows[0].whom", "staff:" + this.dana.staffId())
			.param("rows[0].number", "12")
			.param("rows[1].forWhat", "At night")
			.param("rows[1].whom", "line:988")
			.param("move", "1:down")
			.with(signedInAs(this.dana))).hasStatusOk()
			.bodyText()
			.satisfies(inOrder("name=\"rows[0].forWhat\"", "value=\"At night\"", "name=\"rows[1].forWhat\"",
					"value=\"Panic at the store\"", "value=\"12\""))
			.doesNotContain("not a whole phone number");
		assertThat(team(this.dana).card()).as("nothing is kept by it").isNull();
	}

	@Test
	void keepsANumberOfAnEarlierVersionInOnePiece() {
		this.cards.write(this.dana, this.ray, List.of(line("At night", "Nurse line", "(320) 555-0190")), 0, null, NOW);
		assertThat(this.history.of(this.ray, 1).shown().get(0).lineAt(1))
			.isEqualTo("At night: Nurse line (320)\u00a0555-\u20600190");
	}

	@Test
	void showsBothWhenTwoWriteAtOnce() {
		this.cards.write(this.marcus, this.ray, lines(), 0, null, NOW);
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> this.cards.write(this.dana, this.ray, lines(), 0, null, NOW));
		assertThat(this.mvc.post()
			.uri("/patients/{id}/contact-card", this.ray)
			.param("version", "0")
			.param("rows[0].forWhat", "Anything at all")
			.param("rows[0].whom", "line:988")
			.with(signedInAs(this.dana))).hasStatus(409)
			.bodyText()
			.contains("Marcus Oyelaran changed the card", "Side effects", "Anything at all");
	}

	@Test
	void callsNobodyElsesWhatItsWriterSavedAlready() {
		String key = UUID.randomUUID().toString();
		assertThat(sentAs(key, "In the dark")).hasStatus3xxRedirection();

		assertThat(sentAs(key, "Anything at all")).hasStatus(409)
			.bodyText()
			.contains("You have saved this already.", "In the dark", "Anything at all")
			.doesNotContainIgnoringCase("theirs")
			.doesNotContain(key);
	}

	private MvcTestResult sentAs(String key, String forWhat) {
		return this.mvc.post()
			.uri("/patients/{id}/contact-card", this.ray)
			.param("version", "0")
			.param("rows[0].forWhat", forWhat)
			.param("rows[0].whom", "line:988")
			.param("formKey", key)
			.with(signedInAs(this.dana))
			.exchange();
	}

	@Test
	void isAgreedToByEachClinicianByNameAndTime() {
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		assertThat(agreed().inWords()).as("Luis is no clinician").isEqualTo("Agreed by 0 of 3");
		agree(this.dana, 1);
		agree(this.marcus, 1);
		assertThat(agreed().inWords()).isEqualTo("Agreed by 2 of 3");
		assertThat(agreed().missingInWords()).isEqualTo("Dr. Ines Halloran");
		assertThat(agreed().yes()).extracting((yes) -> yes.who().name(), Agreement.Yes::at)
			.first()
			.satisfies((tuple) -> assertThat(tuple.toList()).containsExactly("Dana Whitcomb", NOW));
	}

	@Test
	void saysThatNoClinicianIsAskedWhereOthersAreOnTheTeam() {
		UUID maria = this.patients.inOurCare(this.dana, "Maria", "Santos");
		this.service.join(this.dana, maria, this.luis.staffId(), "rides", TODAY, NOW);
		this.cards.write(this.dana, maria, List.of(line("Thoughts of ending my life", "988", "988")), 0, null, NOW);
		assertThat(this.mvc.get().uri("/patients/{id}", maria).with(signedInAs(this.dana))).bodyText()
			.contains("No clinician is on the care team yet");
	}

	@Test
	void takesTheYesOfSomebodyOutsideFromWhoeverSpokeWithThemSayingHow() {
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		agree(this.dana, 1);
		agree(this.marcus, 1);
		assertThat(this.mvc.post()
			.uri("/patients/{id}/agreements", this.ray)
			.param("about", "CARD")
			.param("version", "1")
			.param("external", this.halloran.toString())
			.with(signedInAs(this.marcus))).hasStatus3xxRedirection();
		assertThat(agreed().isWhole()).as("without saying how").isFalse();
		assertThat(writeDownTheYesOfHalloran()).flash()
			.containsEntry("notice", "Their yes to the contact card is written down.");
		assertThat(agreed().inWords()).isEqualTo("All 3 of us agreed");
		assertThat(agreed().yes()).filteredOn((yes) -> yes.how() != null).singleElement().satisfies((yes) -> {
			assertThat(yes.how()).isEqualTo("by phone, she read it back");
			assertThat(yes.recordedBy().id()).isEqualTo(this.marcus.staffId());
		});
	}

	@Test
	void givesBackHowSomebodyOutsideSaidYesWhenTheCardHasChanged() {
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		this.cards.write(this.dana, this.ray, lines().subList(0, 1), 1, null, NOW);
		assertThat(writeDownTheYesOfHalloran()).flash().containsEntry("youWrote", "by phone, she read it back");
		assertThat(agreed().yes()).isEmpty();
	}

	@Test
	void saysOfTwoThatBothAgreed() {
		TeamPerson one = new TeamPerson(this.staff.get(this.dana.staffId()), null);
		TeamPerson other = new TeamPerson(this.staff.get(this.marcus.staffId()), null);
		List<Agreement.Yes> yes = Stream.of(one, other)
			.map((who) -> new Agreement.Yes(who, NOW, this.staff.get(who.id()), null))
			.toList();
		assertThat(new Agreement(About.CARD, 1, List.of(one, other), yes).inWords()).isEqualTo("Both of us agreed");
	}

	@Test
	void clearsEveryAgreementWithAnyChangeAndTakesNothingAway() {
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		agree(this.dana, 1);
		agree(this.marcus, 1);
		this.cards.write(this.marcus, this.ray, lines(), 1, null, NOW);
		assertThat(agreed().yes()).as("the same lines again").hasSize(2);
		this.cards.write(this.marcus, this.ray, lines().subList(0, 1), 1, "Fewer lines", NOW.plusSeconds(60));
		assertThat(agreed().inWords()).isEqualTo("Agreed by 0 of 3");
		assertThat(this.cards.linesOf(this.ray, 1)).isEqualTo(lines());
		assertThat(this.jdbc.sql("select count(*) from team_agreement where patient_id = ?")
			.param(this.ray)
			.query(Integer.class)
			.single()).isEqualTo(2);
		assertThatExceptionOfType(ChangedMeanwhile.class).as("to what they have not read")
			.isThrownBy(() -> agree(this.dana, 1));
	}

	@Test
	void saysBeforehandThatAReasonIsNeededAlsoForTheYesOfSomebodyWhoLeft() {
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		assertThat(editPage()).contains("For whoever reads the history");
		agree(this.marcus, 1);
		team(this.dana).now()
			.stream()
			.filter((one) -> one.who().id().equals(this.marcus.staffId()))
			.forEach((one) -> this.service.leave(this.dana, this.ray, one.id(), TODAY, NOW));
		assertThat(agreed().yes()).isEmpty();
		assertThat(editPage()).contains("Needed: somebody said yes to it as it stands")
			.doesNotContain("For whoever reads the history");
		assertThatExceptionOfType(RefusedByRule.class)
			.isThrownBy(() -> this.cards.write(this.dana, this.ray, lines().subList(0, 1), 1, null, NOW));
	}

	@Test
	void isAgreedToByThoseOnTheTeamAlone() {
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		Actor teresa = this.people.person("Teresa", "Vang", Discipline.NURSE, this.dana.clinicId());
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> agree(teresa, 1));
		assertThatExceptionOfType(DataIntegrityViolationException.class).as("for somebody else of us")
			.isThrownBy(() -> this.jdbc
				.sql("""
						insert into team_agreement (id, patient_id, clinic_id, about, version, staff_id, agreed_at, recorded_by)
						values (?, ?, ?, 'CARD', 1, ?, now(), ?)
						""")
				.params(Ids.next(), this.ray, this.dana.clinicId(), this.marcus.staffId(), this.dana.staffId())
				.update());
	}

	@Test
	void isAGapWhereSomebodyNoLongerWorksHere() {
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		assertThat(card(this.dana).lines()).allMatch((line) -> line.gap() == null);
		this.staffService.stopSignIn(this.dana, this.marcus.staffId(), NOW.plusSeconds(60));
		assertThat(card(this.dana).lines().get(0).gap()).isEqualTo("Marcus no longer signs in");
		assertThat(this.mvc.get().uri("/patients/{id}", this.ray).with(signedInAs(this.dana))).bodyText()
			.contains("Nobody answers", "Marcus no longer signs in");
	}

	@Test
	void isAGapWhereSomebodyLeftTheCareTeam() {
		this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("My heart", null, this.halloran, null, null, "(320) 555-0140", null)), 0, null,
				NOW);
		UUID member = team(this.dana).now()
			.stream()
			.filter((one) -> one.who().id().equals(this.halloran))
			.findFirst()
			.orElseThrow()
			.id();
		this.service.leave(this.dana, this.ray, member, TODAY, NOW);
		assertThat(card(this.dana).lines().get(0).gap()).isEqualTo("Dr. Ines Halloran left the care team");
		assertThat(team(this.dana).before()).singleElement()
			.satisfies((one) -> assertThat(one.until()).isEqualTo(TODAY));
	}

	@Test
	void isReadByClinicalPeopleAndTheCareGroupAndNotByTheDesk() {
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		assertThat(team(this.luis).card()).isNotNull();
		assertThat(team(this.luis).members()).isEmpty();
		assertThat(team(this.bev).card()).isNull();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.cards.write(this.luis, this.ray, lines(), 1, null, NOW));
		assertThat(this.mvc.get().uri("/patients/{id}/contact-card", this.ray).with(signedInAs(this.bev)))
			.hasStatus(404);
		assertThat(this.mvc.get().uri("/patients/{id}/care-team", this.ray).with(signedInAs(this.bev))).hasStatusOk()
			.bodyText()
			.doesNotContain("Halloran", "Who agreed");
	}

	@Test
	void namesNobodyOfAnotherClinicOrPatient() {
		Actor there = this.people.stranger();
		UUID theirs = this.externals.add(there,
				new NewExternalClinician("Ines", "nurse", "Elsewhere", "(320) 555-0140", null), NOW);
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.cards.write(this.dana, this.ray,
				List.of(new NewCardLine("Heart", null, theirs, null, null, "(320) 555-0140", null)), 0, null, NOW));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.service.joinFromOutside(this.dana, this.ray, theirs, "heart", TODAY, NOW));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.cards.write(there, this.ray, lines(), 0, null, NOW));
	}

	@Test
	void readsEverythingAroundAPatientInOneStatement() {
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		agree(this.dana, 1);
		PatientCard patient = this.access.require(this.dana, this.ray, NOW);
		this.staff.all();
		assertThat(this.statements.of(() -> this.teams.of(this.dana, patient, NOW))).hasSize(1);
	}

	private String editPage() {
		return Pages
			.text(this.mvc.get().uri("/patients/{id}/contact-card", this.ray).with(signedInAs(this.dana)).exchange());
	}

	private void agree(Actor actor, int version) {
		this.agreements.agree(actor, this.ray, About.CARD, version, NOW);
	}

	private Agreement agreed() {
		Agreement agreement = team(this.dana).cardAgreement();
		assertThat(agreement).isNotNull();
		return agreement;
	}

	private ContactCard card(Actor viewer) {
		return this.careTeams.card(viewer, this.ray);
	}

	private CareTeamView team(Actor viewer) {
		return this.careTeams.seenBy(viewer, this.ray);
	}

	private List<NewCardLine> lines() {
		return List.of(new NewCardLine("Side effects", this.marcus.staffId(), null, null, null, "(320) 555-0118", null),
				line("Nights and weekends", "Nurse line", "555-0190"), line("Ending my life", "988", "988"));
	}

	private static NewCardLine line(String forWhat, String line, String number) {
		return new NewCardLine(forWhat, null, null, null, line, number, null);
	}

	private MockMvcTester.MockMvcRequestBuilder writeDownTheYesOfHalloran() {
		return this.mvc.post()
			.uri("/patients/{id}/agreements", this.ray)
			.param("about", "CARD")
			.param("version", "1")
			.param("external", this.halloran.toString())
			.param("how", "by phone, she read it back")
			.with(signedInAs(this.marcus));
	}

}
