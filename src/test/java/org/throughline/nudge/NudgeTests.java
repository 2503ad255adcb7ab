package org.throughline.nudge;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.careteam.CareTeamService;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.NewCardLine;
import org.throughline.clinic.ClinicService;
import org.throughline.clinic.NewClinic;
import org.throughline.clinic.OpenHours;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepKind;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffService;
import org.throughline.patient.PatientsForTests;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.workspace.Unanswered;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The clinic of each test is open on a Saturday, as no other is: only its people get a
 * digest then.
 */
@ClinicTest
class NudgeTests {

	private static final Instant NOW = TestClock.START;

	/** Eight in the morning of Saturday, December 6, 2025, in Minnesota. */
	private static final Instant SATURDAY = Instant.parse("2025-12-06T14:00:00Z");

	private static final MailSettings SETTINGS = new MailSettings("Throughline <throughline@clinic.example>",
			"https://throughline.clinic.example/");

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private ClinicService clinicService;

	@Autowired
	private FollowUpService steps;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private ResponsibilityService responsibilities;

	@Autowired
	private CarePlanService plans;

	@Autowired
	private ContactCards cards;

	@Autowired
	private CareTeamService teams;

	@Autowired
	private StaffService staff;

	@Autowired
	private Absences absences;

	@Autowired
	private EmailChoices choices;

	@Autowired
	private List<Unanswered> sources;

	@Autowired
	private DigestNudges digests;

	@Autowired
	private Nudges nudges;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Recipients recipients;

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private GreenMail mail;

	private UUID clinic;

	private Actor dana;

	private Actor teresa;

	private UUID patient;

	private String number;

	@BeforeEach
	void open() {
		this.mail = mailServer(0);
		Map<DayOfWeek, OpenHours> week = new EnumMap<>(NewClinic.usualWeek());
		week.put(DayOfWeek.SATURDAY, new OpenHours(LocalTime.of(8, 0), LocalTime.of(17, 0)));
		this.clinic = this.clinicService.open(new NewClinic("Millbrook", ZoneId.of("America/Chicago"), null, week),
				null, NOW);
		this.dana = this.people.coordinator(this.clinic);
		this.teresa = this.people.person("Teresa", "Vang", Discipline.NURSE, this.clinic);
		this.number = "ZQ-" + UUID.randomUUID().toString().substring(0, 13);
		this.patient = this.patients.inOurCare(this.dana, PatientsForTests.named("Zebulon", "Quackenbush", "Zeb",
				"he/him", LocalDate.of(1951, 7, 3), this.number));
	}

	@AfterEach
	void close() {
		this.mail.stop();
		this.clock.reset();
		this.jdbc.sql("update nudge set state = 'NOT_NEEDED' where state in ('READY', 'SENDING')").update();
		this.jdbc.sql("delete from scheduled_tasks").update();
	}

	@Test
	void tellsOnceWhatWaitsPastItsAnswerBy() throws Exception {
		Instant answerBy = answerBy(ask(this.teresa));
		round().run(answerBy);
		assertThat(to(this.teresa)).as("still time to answer").isEmpty();

		round().run(answerBy.plusSeconds(1));
		round().run(answerBy.plusSeconds(61));
		round().run(answerBy.plus(Duration.ofDays(2)));
		assertThat(to(this.teresa)).singleElement().satisfies((mail) -> {
			assertThat(mail.getSubject()).isEqualTo("Something waits at your door");
			assertThat(GreenMailUtil.getBody(mail)).isEqualToNormalizingNewlines("""
					1 thing waits at your door past the time to answer.

					Open your day: https://throughline.clinic.example/my-day

					You get one e-mail about each thing, never a second.
					To switch these e-mails off: https://throughline.clinic.example/account/email""");
		});
		assertThat(to(this.dana)).isEmpty();
	}

	@Test
	void tellsOfStepsHandoffsAndResponsibilitiesInOneEmail() {
		UUID step = ask(this.teresa);
		UUID held = this.responsibilities.need(this.dana,
				NewResponsibility.of(this.patient, ResponsibilityKind.REFILLS, this.teresa.staffId()), NOW);
		UUID handoff = offer(this.teresa);
		Instant limit = NOW.plus(Duration.ofHours(4));
		round().run(limit);
		assertThat(told(handoff)).as("four open hours are not over").isFalse();

		Instant after = later(later(answerBy("follow_up", step), answerBy("responsibility", held)), limit);
		round().run(after.plusSeconds(1));
		assertThat(List.of(step, held, handoff)).allMatch(this::told);
		assertThat(doorsOf(this.teresa)).singleElement()
			.satisfies((mail) -> assertThat(GreenMailUtil.getBody(mail)).startsWith("3 things wait at your door"));
	}

	@Test
	void tellsWhoeverJoinsOfTheCardAndThePlanTheyHaveNotAgreedTo() {
		this.plans.heard(this.dana, this.patient, new NewWords("I want to sleep", null, null, "Exam room", null), NOW);
		this.cards.write(this.dana, this.patient,
				List.of(new NewCardLine("Thoughts of ending my life", null, null, null, "988", "988", null)), 0, null,
				NOW);
		this.teams.join(this.dana, this.patient, this.teresa.staffId(), "his pills", LocalDate.of(2025, 12, 1),
				NOW.plusSeconds(60));
		round().run(NOW.plus(Duration.ofDays(1)).plusSeconds(61));
		assertThat(doorsOf(this.teresa)).singleElement()
			.satisfies((mail) -> assertThat(GreenMailUtil.getBody(mail)).startsWith("2 things wait at your door"));
	}

	@Test
	void tellsAgainWhenItIsAskedAgain() {
		UUID step = ask(this.teresa);
		Instant first = answerBy(step).plusSeconds(1);
		round().run(first);
		this.steps.decline(this.teresa, step, "Not mine", first);
		this.steps.ask(this.dana, SeenStep.asItIs(step), this.teresa.staffId(), first.plusSeconds(60));
		round().run(first.plusSeconds(61));
		assertThat(doorsOf(this.teresa)).hasSize(1);
		round().run(answerBy(step).plusSeconds(1));
		assertThat(doorsOf(this.teresa)).hasSize(2);
	}

	@Test
	void tellsHowTheDayLooksWhenTheClinicOpens() throws Exception {
		aDayForTeresa();
		round().run(SATURDAY.minusSeconds(1));
		assertThat(digestsOf(this.teresa)).isEmpty();

		round().run(SATURDAY);
		round().run(SATURDAY.plus(Duration.ofHours(1)));
		assertThat(digestsOf(this.teresa)).singleElement()
			.satisfies((mail) -> assertThat(GreenMailUtil.getBody(mail)).isEqualToNormalizingNewlines("""
					1 waits at your door, 2 are yours today, 1 is late.

					Open your day: https://throughline.clinic.example/my-day

					You get this e-mail once a day, when your clinic opens.
					To switch it off: https://throughline.clinic.example/account/email"""));
		assertThat(digestsOf(this.dana)).as("nothing to tell").isEmpty();
	}

	@Test
	void keepsQuietOnAClosedDay() {
		aDayForTeresa();
		this.clinicService.close(this.clinic, LocalDate.of(2025, 12, 6), "Inventory", null, NOW);
		round().run(SATURDAY);
		assertThat(digestsOf(this.teresa)).isEmpty();
	}

	@Test
	void saysNothingAboutAPatient() throws Exception {
		aDayForTeresa();
		round().run(SATURDAY);
		round().run(SATURDAY.plus(Duration.ofDays(2)));
		assertThat(this.mail.getReceivedMessages()).isNotEmpty().allSatisfy((mail) -> {
			String raw = GreenMailUtil.getWholeMessage(mail);
			assertThat(raw).doesNotContainIgnoringCase("Zeb", "Quackenbush", this.number, "1951", "insulin", "ketones",
					this.patient.toString());
			this.jdbc.sql("select id::text from follow_up where patient_id = ?")
				.param(this.patient)
				.query(String.class)
				.list()
				.forEach((id) -> assertThat(raw).doesNotContain(id));
		});
	}

	@Test
	void leavesAloneWhoeverIsAwayStoppedElsewhereOrWantsNone() {
		Actor away = nurse("Ada");
		Actor stopped = nurse("Stig");
		Actor elsewhere = nurse("Elsa");
		Actor silent = nurse("Silas");
		Actor onlyDigest = nurse("Dora");
		List<Actor> all = List.of(away, stopped, elsewhere, silent, onlyDigest, this.teresa);
		all.forEach(this::ask);
		Instant after = answerBy(ask(this.teresa)).plusSeconds(1);
		this.absences.away(this.dana, away.staffId(), NOW, SATURDAY.plusSeconds(3600), null, NOW);
		this.staff.stopSignIn(this.dana, stopped.staffId(), NOW);
		moveToRiverside(elsewhere);
		this.choices.change(silent, new EmailChoice(false, false), NOW);
		this.choices.change(onlyDigest, new EmailChoice(false, true), NOW);

		round().run(after);
		assertThat(all).filteredOn((person) -> !to(person).isEmpty()).containsExactly(this.teresa);
		round().run(SATURDAY);
		assertThat(all).filteredOn((person) -> !digestsOf(person).isEmpty())
			.containsExactlyInAnyOrder(this.teresa, onlyDigest);
		round().run(SATURDAY.plusSeconds(3600));
		assertThat(to(away)).as("back again").isNotEmpty();
	}

	@Test
	void doesNotTellWhatWasAnsweredWhileTheServerWasDown() {
		UUID step = ask(this.teresa);
		Instant after = answerBy(step).plusSeconds(1);
		int port = this.mail.getSmtp().getPort();
		this.mail.stop();
		round(port).run(after);
		assertThat(states()).containsExactly("READY");
		this.steps.accept(this.teresa, step, after);
		this.mail = mailServer(port);
		round(port).run(after.plusSeconds(60));
		assertThat(to(this.teresa)).isEmpty();
		assertThat(states()).containsExactly("NOT_NEEDED");
	}

	@Test
	void triesAgainLaterWhenTheServerIsDownAndThenOnce() {
		Instant after = answerBy(ask(this.teresa)).plusSeconds(1);
		int port = this.mail.getSmtp().getPort();
		this.mail.stop();
		round(port).run(after);
		this.mail = mailServer(port);
		round(port).run(after.plusSeconds(59));
		assertThat(to(this.teresa)).as("not before a minute").isEmpty();
		round(port).run(after.plusSeconds(60));
		round(port).run(after.plusSeconds(3600));
		assertThat(to(this.teresa)).hasSize(1);
		assertThat(states()).containsExactly("SENT");
	}

	@Test
	void triesAgainWhatTheServerRefusedAndNeverWhatItMayHaveTaken() throws IOException {
		Instant after = answerBy(ask(this.teresa)).plusSeconds(1);
		try (RudeMailServer refuses = new RudeMailServer(true); RudeMailServer hangsUp = new RudeMailServer(false)) {
			round(refuses.port()).run(after);
			assertThat(states()).containsExactly("READY");
			round(hangsUp.port()).run(after.plusSeconds(60));
			round(hangsUp.port()).run(after.plusSeconds(7200));
			assertThat(hangsUp.told()).isOne();
		}
		round().run(after.plusSeconds(9000));
		assertThat(to(this.teresa)).isEmpty();
		assertThat(states()).containsExactly("UNSURE");
	}

	@Test
	void doesNotSendAgainWhatAnInstanceDiedOver() {
		Instant after = answerBy(ask(this.teresa)).plusSeconds(1);
		List<Unanswered.Ask> waiting = doors().waiting(after);
		doors().make(waiting, after);
		UUID id = this.jdbc.sql("select id from nudge where staff_id = ?")
			.param(this.teresa.staffId())
			.query(UUID.class)
			.single();
		assertThat(this.outbox.claim(id, after)).isPresent();
		assertThat(this.outbox.claim(id, after)).as("another instance").isEmpty();

		round().run(after.plus(Duration.ofHours(1)));
		assertThat(to(this.teresa)).isEmpty();
		assertThat(states()).containsExactly("UNSURE");
	}

	@Test
	void forgetsWhatWasSentLongAgoAndKeepsWhatIsNews() {
		UUID step = ask(this.teresa);
		Instant sent = answerBy(step).plusSeconds(1);
		round().run(sent);
		assertThat(kept()).isPositive();
		round().run(sent.plus(Duration.ofDays(59)));
		assertThat(kept()).isPositive();
		round().run(sent.plus(Duration.ofDays(61)));
		assertThat(kept()).isZero();
		assertThat(told(step)).isFalse();
	}

	@Test
	void twoInstancesAtOnceSendOnce() throws Exception {
		aDayForTeresa();
		ExecutorService instances = Executors.newFixedThreadPool(4);
		try {
			Callable<Void> run = () -> {
				round().run(SATURDAY);
				return null;
			};
			for (Future<Void> done : instances.invokeAll(List.of(run, run, run, run), 60, TimeUnit.SECONDS)) {
				done.get();
			}
		}
		finally {
			instances.shutdownNow();
		}
		assertThat(digestsOf(this.teresa)).hasSize(1);
		assertThat(to(this.teresa)).hasSize(2);
	}

	@Test
	void twoSchedulersOnOneDatabaseSendOnce() {
		aDayForTeresa();
		this.clock.set(SATURDAY);
		Scheduler one = NudgeJobs.scheduler(this.database, this.clock, round());
		Scheduler other = NudgeJobs.scheduler(this.database, this.clock, round());
		one.start();
		other.start();
		try {
			this.mail.waitForIncomingEmail(60_000, 2);
			awaitDone();
		}
		finally {
			one.stop();
			other.stop();
		}
		assertThat(digestsOf(this.teresa)).hasSize(1);
		assertThat(to(this.teresa)).hasSize(2);
	}

	@Test
	void startsWithTheApplicationWhereAMailServerIsNamed() {
		aDayForTeresa();
		this.clock.set(SATURDAY);
		application()
			.withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=" + this.mail.getSmtp().getPort(),
					"throughline.mail.from=throughline@clinic.example",
					"throughline.mail.link=https://throughline.clinic.example")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(this.mail.waitForIncomingEmail(60_000, 2)).isTrue();
				awaitDone();
			});
		assertThat(digestsOf(this.teresa)).hasSize(1);
	}

	@Test
	void schedulesNothingWithoutAMailServerAndSaysWhatOneNeeds() {
		application().run((context) -> assertThat(context).hasNotFailed()
			.doesNotHaveBean(NudgeRound.class)
			.doesNotHaveBean("nudgeJob"));
		application().withPropertyValues("spring.mail.host=127.0.0.1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("THROUGHLINE_MAIL_FROM")
				.hasMessageContaining("THROUGHLINE_MAIL_LINK"));
		assertThat(this.choices.canBeSent()).isFalse();
	}

	private ApplicationContextRunner application() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
			.withUserConfiguration(NudgeJobs.class)
			.withBean(DoorNudges.class, this::doors)
			.withBean(DigestNudges.class, () -> this.digests)
			.withBean(Outbox.class, () -> this.outbox)
			.withBean(Recipients.class, () -> this.recipients)
			.withBean(StaffService.class, () -> this.staff)
			.withBean(DataSource.class, () -> new DelegatingDataSource(this.database))
			.withBean(TestClock.class, () -> this.clock);
	}

	private void awaitDone() {
		Instant limit = Instant.now().plusSeconds(60);
		while (!this.jdbc
			.sql("select exists (select from scheduled_tasks where last_success is not null and not picked)")
			.query(Boolean.class)
			.single()) {
			assertThat(Instant.now()).as("the job is done").isBefore(limit);
			Thread.onSpinWait();
		}
	}

	/** One asked of her, one late, two today, and one for Monday. */
	private void aDayForTeresa() {
		ask(this.teresa);
		create(this.teresa, "Call Zebulon about his ketones", "2025-12-05T20:00:00Z");
		create(this.teresa, "Send Zebulon the insulin list", "2025-12-06T18:00:00Z");
		create(this.teresa, "Ask Quackenbush’s daughter", "2025-12-06T23:00:00Z");
		create(this.teresa, "Call him again", "2025-12-08T18:00:00Z");
	}

	private UUID create(Actor owner, String title, String due) {
		return this.steps.create(owner,
				NewStep.of(this.patient, title, StepKind.CALL, Owner.staff(owner.staffId()), Instant.parse(due)), NOW);
	}

	/** Due at one in the afternoon of the next day. */
	private UUID ask(Actor who) {
		return this.steps.create(this.dana, NewStep.of(this.patient, "Call Zeb about his insulin", StepKind.CALL,
				Owner.staff(who.staffId()), Instant.parse("2025-12-03T19:00:00Z")), NOW);
	}

	private UUID offer(Actor to) {
		return this.handoffs.offer(this.dana, new HandoffOffer(this.patient, HandoffKind.MESSAGE, false, false,
				List.of(to.staffId()), null, "Zebulon has ketones again.", null, null, null, null,
				new HandoffOffer.Step("Call Zeb", StepKind.CALL, Instant.parse("2025-12-03T19:00:00Z")), List.of()),
				NOW);
	}

	/** As nobody can any more who still holds something here. */
	private void moveToRiverside(Actor nurse) {
		this.jdbc.sql("update staff_clinic set clinic_id = ? where staff_id = ?")
			.params(this.people.clinic("Riverside"), nurse.staffId())
			.update();
	}

	private Actor nurse(String name) {
		return this.people.person(name, "Other", Discipline.NURSE, this.clinic);
	}

	private Instant answerBy(UUID step) {
		return answerBy("follow_up", step);
	}

	private Instant answerBy(String table, UUID id) {
		return this.jdbc.sql("select answer_by from " + table + " where id = ?")
			.param(id)
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private boolean told(UUID thing) {
		return this.jdbc.sql("select exists (select from nudge_about where thing = ?)")
			.param(thing)
			.query(Boolean.class)
			.single();
	}

	private List<String> states() {
		return this.jdbc.sql("select state from nudge where staff_id = ?")
			.param(this.teresa.staffId())
			.query(String.class)
			.list();
	}

	private List<MimeMessage> to(Actor person) {
		String address = this.staff.view(person.staffId()).details().email();
		return Arrays.stream(this.mail.getReceivedMessages()).filter((mail) -> {
			try {
				return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

	private List<MimeMessage> doorsOf(Actor person) {
		return named("Something waits at your door", person);
	}

	private List<MimeMessage> digestsOf(Actor person) {
		return named("Your day", person);
	}

	private List<MimeMessage> named(String subject, Actor person) {
		return to(person).stream().filter((mail) -> {
			try {
				return mail.getSubject().equals(subject);
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

	private int kept() {
		return this.jdbc.sql("select count(*) from nudge where staff_id = ? and kind = 'DOOR'")
			.param(this.teresa.staffId())
			.query(Integer.class)
			.single();
	}

	private NudgeRound round() {
		return round(this.mail.getSmtp().getPort());
	}

	private NudgeRound round(int port) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		return new NudgeRound(doors(), this.digests, this.outbox, this.recipients, this.staff,
				new MailServer(sender, SETTINGS), SETTINGS);
	}

	/** What waits in the clinics of other tests is none of ours. */
	private DoorNudges doors() {
		List<Unanswered> here = this.sources.stream()
			.map((source) -> (Unanswered) (since, now) -> source.between(since, now)
				.stream()
				.filter((ask) -> ask.clinicId().equals(this.clinic))
				.toList())
			.toList();
		return new DoorNudges(here, this.nudges, this.outbox, this.recipients);
	}

	private static GreenMail mailServer(int port) {
		ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
		GreenMail server = new GreenMail((port == 0) ? setup.dynamicPort() : setup);
		server.start();
		return server;
	}

}
