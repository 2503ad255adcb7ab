package org.throughline.careteam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
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
import static org.throughline.careteam.CareTeamsForTests.halloran;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class NumbersThatChangeTests {

	private static final Instant NOW = TestClock.START;

	private static final String OLD = "(320) 555-0140";

	private static final String NEW = "(320) 555-0199";

	@Autowired
	private ContactCards cards;

	@Autowired
	private CareTeamsForTests teams;

	@Autowired
	private CareTeamService service;

	@Autowired
	private Agreements agreements;

	@Autowired
	private CardGaps gaps;

	@Autowired
	private ExternalClinicians externals;

	@Autowired
	private CarePlanService plans;

	@Autowired
	private TestStaff people;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester mvc;

	private Actor dana;

	private UUID halloran;

	private UUID elena;

	private UUID ray;

	@BeforeEach
	void aCardWithANumberOfEachKind() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.ray = clinic.ray();
		this.halloran = this.externals.add(this.dana, halloran(OLD, null), NOW);
		this.elena = clinic.elena();
		this.jdbc.sql("update contact_person set phone = '320.555.0151' where id = ?").param(this.elena).update();
		this.jdbc.sql("update clinic set nurse_line = '320 555 0190' where id = ?").param(clinic.id()).update();
		this.jdbc.sql("update staff_member set phone_extension = '201' where id = ?")
			.param(this.dana.staffId())
			.update();
		this.service.join(this.dana, this.ray, this.dana.staffId(), "calls", LocalDate.of(2025, 12, 1), NOW);
		this.cards.write(this.dana, this.ray, lines(), 0, null, NOW);
		this.agreements.agree(this.dana, this.ray, About.CARD, 1, NOW);
	}

	@Test
	void aLineSaysWhenTheNumberOnFileHasChangedSinceItWasWritten() {
		assertThat(lineOf(1).isSure() && lineOf(2).isSure() && lineOf(3).isSure() && lineOf(4).isSure()).isTrue();
		this.externals.change(this.dana, this.halloran, halloran(NEW, null), 0, NOW);
		this.jdbc.sql("update contact_person set phone = null where id = ?").param(this.elena).update();
		this.jdbc.sql("update staff_member set phone_extension = '217' where id = ?")
			.param(this.dana.staffId())
			.update();
		this.jdbc.sql("update clinic set nurse_line = '(320) 555-0100' where id = ?")
			.param(this.dana.clinicId())
			.update();
		assertThat(lineOf(1).changeInWords())
			.isEqualTo("Dr. Ines Halloran’s number has changed since. On file: " + NEW);
		assertThat(lineOf(2).changeInWords())
			.isEqualTo("Elena Mercado’s number has changed since. None is on file any more.");
		assertThat(lineOf(3).changeInWords()).isEqualTo("Dana’s number has changed since. On file: 217");
		assertThat(lineOf(4).changeInWords())
			.isEqualTo("Nurse line’s number has changed since. On file: (320) 555-0100");
		assertThat(this.mvc.get().uri("/external-clinicians/{id}", this.halloran).with(signedInAs(this.dana)))
			.bodyText()
			.contains("1 contact card still has another number");
		assertThat(page("/patients/{id}")).bodyText()
			.contains("Dr. Ines Halloran " + OLD, "number has changed since. On file: " + NEW);
		assertThat(this.gaps.count(this.dana, NOW)).as("somebody has said yes to be called").isZero();
	}

	@Test
	void allThatHaveChangedOrAreWrongStandInOnePlace() {
		assertThat(all()).hasStatusOk().bodyText().contains("Every number is as it is on file.");
		this.externals.change(this.dana, this.halloran, halloran(NEW, null), 0, NOW);
		found(2, 1, "WRONG");
		assertThat(all()).bodyText()
			.containsSubsequence("Nobody answers: Elena Mercado", "number has changed since. On file: " + NEW)
			.contains("Ray Mercado", "/patients/" + this.ray + "/contact-card");
		assertThat(this.mvc.get().uri("/week").with(signedInAs(this.dana)).exchange()).bodyText()
			.contains("Numbers on contact cards to look at");
		assertThat(this.mvc.get().uri("/contact-cards").with(signedInAs(this.people.stranger()))).bodyText()
			.contains("Every number is as it is on file.");
	}

	@Test
	void aNumberWrittenAnotherWayHasNotChanged() {
		this.externals.change(this.dana, this.halloran, halloran("+1 320-555-0140", null), 0, NOW);
		assertThat(lineOf(1).isSure()).isTrue();
	}

	@Test
	void aNumberThatHasChangedSinceIsNotPrinted() {
		this.plans.heard(this.dana, this.ray, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		assertThat(page("/patients/{id}/plan/paper")).hasStatusOk().bodyText().contains("Halloran " + OLD);
		this.externals.change(this.dana, this.halloran, halloran(NEW, null), 0, NOW);
		assertThat(page("/patients/{id}/plan/paper")).bodyText()
			.contains("Not on the paper", "Which is right? Say so on the card, then print.")
			.doesNotContain("Halloran " + OLD);
	}

	@Test
	void theNewNumberOnTheCardIsAnotherVersionThatTheTeamIsAskedToAgreeTo() {
		this.externals.change(this.dana, this.halloran, halloran(NEW, null), 0, NOW);
		assertThat(page("/patients/{id}/contact-card")).bodyText().contains("Put " + NEW + " on the card");
		found(1, 1, "ON_FILE");
		assertThat(lineOf(1).inWords()).isEqualTo("Dr. Ines Halloran " + NEW);
		assertThat(lineOf(1).isSure()).isTrue();
		assertThat(card().version()).isEqualTo(2);
		assertThat(team().cardAgreement()).isNotNull()
			.satisfies((agreement) -> assertThat(agreement.inWords()).isEqualTo("Agreed by 0 of 1"));
		assertThat(this.cards.linesOf(this.ray, 1).get(0).number()).as("earlier versions stay").isEqualTo(OLD);
	}

	@Test
	void aNumberThatIsSaidToBeRightStaysAndNobodyIsAskedAgain() {
		this.externals.change(this.dana, this.halloran, halloran(NEW, null), 0, NOW);
		found(1, 1, "RIGHT");
		assertThat(lineOf(1).isSure()).isTrue();
		assertThat(card().version()).isOne();
		this.externals.change(this.dana, this.halloran, halloran("(320) 555-0142", null), 1, NOW);
		assertThat(lineOf(1).isSure()).as("changed once more").isFalse();
	}

	@Test
	void aWrongNumberIsAGapUntilAnotherIsWritten() {
		found(2, 1, "WRONG");
		assertThat(lineOf(2).gap()).isEqualTo("Elena Mercado is not at that number");
		assertThat(this.gaps.count(this.dana, NOW)).isOne();
		assertThat(this.gaps.in(this.dana, 5).gaps()).extracting(CardGap::why)
			.containsExactly("the number turned out to be wrong");
		assertThat(this.gaps.then(this.dana, 5, Instant.EPOCH, NOW.plusSeconds(1)).all()).isOne();
		found(2, 1, "RIGHT");
		assertThat(lineOf(2).gap()).as("right after all").isNull();
		assertThat(this.gaps.count(this.dana, NOW)).isZero();
		found(2, 1, "WRONG");
		List<NewCardLine> mended = lines();
		mended.set(1, new NewCardLine("My nephew", null, null, this.elena, null, "(320) 555-0177", null));
		this.cards.write(this.dana, this.ray, mended, 1, "His new number", NOW);
		assertThat(lineOf(2).gap()).isNull();
		assertThat(this.gaps.count(this.dana, NOW)).isZero();
	}

	@Test
	void whatIsToBeLookedAtStaysSoWhenAnotherLineIsWritten() {
		this.externals.change(this.dana, this.halloran, halloran(NEW, null), 0, NOW);
		found(2, 1, "WRONG");
		List<NewCardLine> other = lines();
		other.remove(2);
		this.cards.write(this.dana, this.ray, other, 1, "Other lines", NOW);
		assertThat(lineOf(1).instead()).isEqualTo(NEW);
		assertThat(lineOf(2).wrong()).isTrue();
	}

	@Test
	void isSaidByClinicalPeopleOfTheClinicAboutWhatTheyHaveRead() {
		Actor there = this.people.stranger();
		for (Actor other : List.of(there, this.people.millbrook().luis())) {
			assertThat(this.mvc.post()
				.uri("/patients/{id}/contact-card/1/number", this.ray)
				.param("version", "1")
				.param("found", "WRONG")
				.with(signedInAs(other))).hasStatus(404);
		}
		this.cards.write(this.dana, this.ray, lines().subList(0, 2), 1, "Fewer lines", NOW);
		found(1, 1, "WRONG");
		assertThat(lineOf(1).gap()).as("of a card that has changed").isNull();
	}

	private MvcTestResult found(int position, int version, String what) {
		return this.mvc.post()
			.uri("/patients/{id}/contact-card/{n}/number", this.ray, position)
			.param("version", String.valueOf(version))
			.param("found", what)
			.with(signedInAs(this.dana))
			.exchange();
	}

	private MvcTestResult all() {
		return this.mvc.get().uri("/contact-cards").with(signedInAs(this.dana)).exchange();
	}

	private MvcTestResult page(String path) {
		return this.mvc.get().uri(path, this.ray).with(signedInAs(this.dana)).exchange();
	}

	private CareTeamView team() {
		return this.teams.seenBy(this.dana, this.ray);
	}

	private ContactCard card() {
		return this.teams.card(this.dana, this.ray);
	}

	private CardLine lineOf(int position) {
		return this.teams.line(this.dana, this.ray, position);
	}

	private List<NewCardLine> lines() {
		return new ArrayList<>(List.of(new NewCardLine("My heart", null, this.halloran, null, null, OLD, null),
				new NewCardLine("A bad night", null, null, this.elena, null, "(320) 555-0151", null),
				new NewCardLine("Pills", this.dana.staffId(), null, null, null, "(320) 555-0117", null),
				new NewCardLine("Weekends", null, null, null, "Nurse line", "(320) 555-0190", null)));
	}

}
