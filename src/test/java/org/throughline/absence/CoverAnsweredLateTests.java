package org.throughline.absence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Whoever answers a cover that is somebody else's to answer by now, or answers twice, is
 * told how it stands.
 */
@ClinicTest
class CoverAnsweredLateTests {

	private static final Instant NOW = TestClock.START;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private Absences absences;

	@Autowired
	private StaffDirectory directory;

	private TestClinic clinic;

	private Actor dana;

	private Actor teresa;

	private UUID away;

	private UUID cover;

	@BeforeEach
	void luisIsAwayAndTeresaIsAsked() {
		this.clinic = this.people.millbrook();
		this.dana = this.clinic.dana();
		this.teresa = this.clinic.teresa();
		this.away = this.absences.away(this.dana, this.clinic.luis().staffId(), NOW.plus(Duration.ofDays(1)),
				NOW.plus(Duration.ofDays(3)), this.teresa.staffId(), NOW);
		this.cover = this.directory.dutiesToCover(this.teresa.staffId(), NOW).get(0).cover().id();
	}

	@Test
	void namesWhoIsAskedInTheirPlace() {
		this.absences.askCover(this.dana, this.clinic.luis().staffId(), this.away, null, this.clinic.marcus().staffId(),
				NOW);
		MvcTestResult yes = answer("acceptance", "");
		assertThat(yes).hasStatus(409);
		assertThat(Pages.text(yes)).contains("Marcus O. is asked to cover this now.");
		MvcTestResult no = answer("decline", "At court all week");
		assertThat(no).hasStatus(409);
		assertThat(Pages.text(no)).contains("Marcus O. is asked to cover this now.", "At court all week");
	}

	@Test
	void aSecondPressOnNotMeLeadsBackToTheDay() {
		assertThat(answer("decline", "At court all week")).hasRedirectedUrl("/my-day");
		assertThat(answer("decline", "At court all week")).hasRedirectedUrl("/my-day");
		MvcTestResult yes = answer("acceptance", "");
		assertThat(yes).hasStatus(409);
		assertThat(Pages.text(yes)).contains("You said no to this already. Nobody is asked to cover it now.");
	}

	@Test
	void saysWhoEndedTheDatesThatWereToBeCovered() {
		this.absences.backFrom(this.dana, this.clinic.luis().staffId(), this.away, NOW);
		for (MvcTestResult answered : List.of(answer("acceptance", ""), answer("decline", "At court all week"))) {
			assertThat(answered).hasStatus(409);
			assertThat(Pages.text(answered)).contains("Dana W. ended these away dates at 9:00.",
					"There is nothing to cover.");
		}
		assertThat(answer("decline", "At court all week")).bodyText().contains("At court all week");
		assertThat(answeredBy(this.clinic.marcus())).as("never asked").hasStatus(404);
	}

	@Test
	void saysSoToWhoeverWasAskedBeforeSomebodyElse() {
		this.absences.askCover(this.dana, this.clinic.luis().staffId(), this.away, null, this.clinic.marcus().staffId(),
				NOW);
		this.absences.backFrom(this.dana, this.clinic.luis().staffId(), this.away, NOW);
		assertThat(Pages.text(answer("acceptance", ""))).contains("Dana W. ended these away dates at 9:00.");
	}

	@Test
	void nobodyCoversSomebodyWhoIsBack() {
		UUID now = this.absences.away(this.dana, this.clinic.marcus().staffId(), NOW.minusSeconds(3600),
				NOW.plus(Duration.ofHours(8)), this.teresa.staffId(), NOW);
		this.cover = this.directory.dutiesToCover(this.teresa.staffId(), NOW).get(0).cover().id();
		this.absences.backFrom(this.dana, this.clinic.marcus().staffId(), now, NOW);
		for (MvcTestResult answered : List.of(answer("acceptance", ""), answer("decline", "At court all week"))) {
			assertThat(answered).hasStatus(409);
			assertThat(Pages.text(answered)).contains("Marcus O. is back. There is nothing to cover any more.");
		}
	}

	@Test
	void whoeverArrangesDatesThatAreOverReadsSo() {
		UUID luis = this.clinic.luis().staffId();
		assertThat(arranged("/away/{id}/dates/{away}/end", luis, this.away)).hasRedirectedUrl("/away/" + luis);
		MvcTestResult again = arranged("/away/{id}/dates/{away}/end", luis, this.away);
		assertThat(again).hasStatus(409);
		assertThat(Pages.text(again)).contains("These away dates are over already.");
		MvcTestResult cover = arranged("/away/{id}/covers", luis);
		assertThat(cover).hasStatus(409);
		assertThat(Pages.text(cover)).contains("These away dates are over already.");
	}

	private MvcTestResult arranged(String uri, Object... ids) {
		return this.mvc.post()
			.uri(uri, ids)
			.param("awayId", this.away.toString())
			.param("coverId", this.clinic.marcus().staffId().toString())
			.with(signedInAs(this.dana))
			.exchange();
	}

	@Test
	void isNothingToAnybodyElse() {
		answer("decline", "At court all week");
		assertThat(answeredBy(this.clinic.marcus())).hasStatus(404);
	}

	private MvcTestResult answeredBy(Actor who) {
		return this.mvc.post().uri("/covers/{id}/acceptance", this.cover).with(signedInAs(who)).exchange();
	}

	private MvcTestResult answer(String how, String reason) {
		return this.mvc.post()
			.uri("/covers/{id}/{how}", this.cover, how)
			.with(signedInAs(this.teresa))
			.param("reason", reason)
			.exchange();
	}

}
