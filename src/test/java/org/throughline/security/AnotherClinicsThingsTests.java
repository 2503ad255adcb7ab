package org.throughline.security;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.careteam.About;
import org.throughline.careteam.Agreements;
import org.throughline.careteam.CareTeamService;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.ExternalClinicians;
import org.throughline.careteam.NewCardLine;
import org.throughline.careteam.NewExternalClinician;
import org.throughline.careteam.RiskViews;
import org.throughline.careteam.Worries;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagService;
import org.throughline.flag.RaiseFlag;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.handoff.AlreadyTold;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffService;
import org.throughline.notebook.NotebookService;
import org.throughline.outside.OutsideHandoffs;
import org.throughline.outside.OutsideOffer;
import org.throughline.outside.OutsideWay;
import org.throughline.patient.BarrierKind;
import org.throughline.patient.Barriers;
import org.throughline.patient.PatientsForTests;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.visit.BookVisit;
import org.throughline.visit.VisitService;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Another clinic's step, handoff, visit, barrier, flag and notebook look like none on
 * every route that names one, also beside a patient of one's own, and stay as they are.
 */
@ClinicTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnotherClinicsThingsTests {

	private static final Instant NOW = TestClock.START;

	private static final Instant DUE = NOW.plus(Duration.ofHours(4));

	/** Enough for every form to go on to what it is about. */
	private static final Map<String, String> TYPED = Map.of("reason", "No car today", "words", "Seen, and well",
			"report", "Seen, and well", "waitingOn", "County rides", "due", "2025-12-01", "how", "It went away", "into",
			"BARRIER", "by", "Kim at the front desk", "way", "PHONE");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private HandoffService handoffs;

	@Autowired
	private AlreadyTold alreadyTold;

	@Autowired
	private VisitService visits;

	@Autowired
	private Barriers barriers;

	@Autowired
	private FlagService flags;

	@Autowired
	private ResponsibilityService responsibilities;

	@Autowired
	private NotebookService notebooks;

	@Autowired
	private CareTeamService team;

	@Autowired
	private CarePlanService plans;

	@Autowired
	private Worries worries;

	@Autowired
	private RiskViews riskViews;

	@Autowired
	private ExternalClinicians externals;

	@Autowired
	private OutsideHandoffs outside;

	@Autowired
	private ContactCards cards;

	@Autowired
	private Agreements agreements;

	@Autowired
	private JdbcClient jdbc;

	private Actor here;

	private Actor desk;

	private Actor there;

	private UUID ours;

	private UUID theirs;

	private Map<String, UUID> things;

	@BeforeAll
	void openTwoClinics() {
		UUID millbrook = this.people.clinic("Millbrook Family Clinic");
		this.here = this.people.coordinator(millbrook);
		this.desk = this.people.person("Bev", "Hostetler", Discipline.FRONT_DESK, millbrook);
		this.ours = this.patients.inOurCare(this.here, "Walter", "Prentiss");
		UUID riverside = this.people.clinic("Riverside");
		this.there = this.people.coordinator(riverside);
		Actor marcus = this.people.person("Marcus", "Oyelaran", Discipline.BEHAVIORAL_HEALTH_CLINICIAN, riverside);
		this.theirs = this.patients.inOurCare(this.there, "Raymond", "Mercado");
		UUID step = this.followUps.create(this.there, NewStep.of(this.theirs, "Bring Mercado the form", StepKind.PAPER,
				Owner.staff(this.there.staffId()), DUE), NOW);
		UUID handoff = this.handoffs.offer(this.there,
				new HandoffOffer(this.theirs, HandoffKind.IN_THE_ROOM, true, false, List.of(marcus.staffId()), null,
						"Mercado cannot sleep", null, null, null, null,
						new HandoffOffer.Step("Call Mercado", StepKind.CALL, DUE), List.of("Mercado needs a ride")),
				NOW);
		this.things = new HashMap<>(Map.of("next-steps", step, "handoffs", handoff, "visits",
				this.visits.book(this.there,
						new BookVisit(this.theirs, DUE, 20, this.there.staffId(), null, "Mercado's blood pressure"),
						NOW),
				"barriers",
				this.barriers.note(this.there, this.theirs, BarrierKind.TRANSPORT, "No truck", true, null, NOW),
				"flags",
				this.flags.raise(this.there,
						new RaiseFlag(this.theirs, FlagKind.HOUSING_PROBLEM, "Mercado's couch ends", null), NOW),
				"responsibilities",
				this.responsibilities
					.need(this.there, NewResponsibility.of(this.theirs, ResponsibilityKind.TRANSPORT, null), NOW),
				"before-leaving",
				this.jdbc.sql("select id from before_leaving where handoff_id = ?")
					.param(handoff)
					.query(UUID.class)
					.single(),
				"notebook", line(), "already-told",
				this.alreadyTold.heard(this.there, this.theirs, handoff, "How Mercado lost his home", NOW)));
		this.things.put("care-team", this.team.join(this.there, this.theirs, this.there.staffId(), "Calls Mercado",
				LocalDate.of(2025, 12, 1), NOW));
		this.things.put("words", this.plans.heard(this.there, this.theirs,
				new NewWords("Mercado sleeps", null, null, "Exam room", null), NOW));
		this.cards.write(this.there, this.theirs, List.of(new NewCardLine("Mercado cannot sleep", this.there.staffId(),
				null, null, null, "(320) 555-0117", null)), 0, null, NOW);
		this.agreements.agree(this.there, this.theirs, About.CARD, 1, NOW);
		this.things.put("risk-views", this.riskViews.see(this.there, this.theirs, "Mercado is calm", NOW));
		this.things.put("worries", this.worries.raise(this.there, this.theirs, "Mercado cannot", NOW));
		this.things.put("outside-handoffs", sentOutside());
		this.things.put("contact-people", this.jdbc.sql("""
				insert into contact_person (id, patient_id, clinic_id, name, relationship)
				values (?, ?, ?, 'Elena Mercado', 'sister') returning id
				""").params(Ids.next(), this.theirs, riverside).query(UUID.class).single());
	}

	private UUID sentOutside() {
		UUID halloran = this.externals.add(this.there,
				new NewExternalClinician("Dr. Ines Halloran", "cardiologist", "Lakeside Heart", null, "507-555-0141"),
				NOW);
		this.things.put("external-clinicians", halloran);
		return this.outside.send(this.there,
				new OutsideOffer(this.theirs, halloran, "Mercado's chest is tight", null, OutsideWay.FAX, DUE, false),
				NOW);
	}

	private UUID line() {
		UUID line = this.notebooks.jot(this.there, "@Mercado cannot sleep", null, NOW);
		this.notebooks.pick(this.there, line, this.theirs, NOW);
		return line;
	}

	@TestFactory
	Stream<DynamicTest> areHiddenOnEveryRoute() {
		return AccessTable.ROWS.stream()
			.filter((row) -> !paths(row).isEmpty())
			.map((row) -> DynamicTest.dynamicTest(row.method() + " " + row.pattern(), () -> {
				String before = everythingThere();
				for (String path : paths(row)) {
					for (Actor actor : List.of(this.here, this.desk)) {
						assertThat(send(row, path, actor)).as(path).hasStatus(404).bodyText().doesNotContain("Mercado");
					}
				}
				assertThat(everythingThere()).isEqualTo(before);
			}));
	}

	@Test
	void aFormOfOursDoesNotReachTheirPeople() {
		UUID mine = this.followUps.create(this.here,
				NewStep.of(this.ours, "Call Walter", StepKind.CALL, Owner.staff(this.here.staffId()), DUE), NOW);
		String before = everythingThere();
		assertThat(this.mvc.post()
			.uri("/next-steps/{id}/hand-over", mine)
			.param("owner", this.there.staffId().toString())
			.with(signedInAs(this.here))).hasStatus(422);
		assertThat(this.mvc.post()
			.uri("/handoffs/new")
			.param("choose", this.theirs.toString())
			.with(signedInAs(this.here))).hasStatus(404).bodyText().doesNotContain("Mercado");
		assertThat(everythingThere()).isEqualTo(before);
	}

	@Test
	void aBarrierAndAPlanOfOursDoNotReachTheirSteps() {
		UUID barrier = this.barriers.note(this.here, this.ours, BarrierKind.TRANSPORT, "No bus", true, null, NOW);
		UUID mine = this.followUps.create(this.here,
				NewStep.of(this.ours, "Ride with Walter", StepKind.RIDE, Owner.staff(this.here.staffId()), DUE), NOW);
		this.plans.heard(this.here, this.ours, new NewWords("Walter sleeps", null, null, "Exam room", null), NOW);
		String theirStep = this.things.get("next-steps").toString();
		String before = everythingThere();
		assertThat(this.mvc.post()
			.uri("/patients/{id}/barriers/{barrier}/blocked-step", this.ours, barrier)
			.param("blockedStep", theirStep)
			.with(signedInAs(this.here))).flash().containsKey("problem");
		for (List<String> two : List.of(List.of(mine.toString(), theirStep), List.of(theirStep, mine.toString()))) {
			assertThat(this.mvc.post()
				.uri("/patients/{id}/plan/merges", this.ours)
				.param("one", two.get(0))
				.param("other", two.get(1))
				.with(signedInAs(this.here))).flash().containsKey("problem");
		}
		assertThat(this.mvc.post()
			.uri("/patients/{id}/plan/merges", this.theirs)
			.param("one", theirStep)
			.param("other", theirStep)
			.with(signedInAs(this.here))).hasStatus(404).bodyText().doesNotContain("Mercado");
		assertThat(everythingThere()).isEqualTo(before);
		assertThat(this.jdbc.sql("select blocked_step_id from barrier where id = ?")
			.param(barrier)
			.query(UUID.class)
			.optional()).isEmpty();
	}

	@Test
	void aCareTeamOfOursDoesNotReachTheirPeople() {
		String before = everythingThere();
		String outside = this.externals
			.add(this.there, new NewExternalClinician("Ines Mercado", "nurse", "Lakeside", "(320) 555-0140", null), NOW)
			.toString();
		String staff = this.there.staffId().toString();
		for (String whom : List.of("staff:" + staff, "external:" + outside,
				"contact:" + this.things.get("contact-people"))) {
			assertThat(this.mvc.post()
				.uri("/patients/{id}/contact-card", this.ours)
				.param("version", "0")
				.param("rows[0].forWhat", "Pills")
				.param("rows[0].whom", whom)
				.param("rows[0].number", "(320) 555-0117")
				.with(signedInAs(this.here))).as(whom).hasStatus(422).bodyText().doesNotContain("Mercado");
		}
		assertThat(join("staff:" + staff)).hasStatus(422).bodyText().doesNotContain("Mercado");
		assertThat(join("external:" + outside)).hasStatus(404).bodyText().doesNotContain("Mercado");
		for (String page : List.of("/external-clinicians", "/patients/" + this.ours + "/care-team",
				"/patients/" + this.ours + "/contact-card")) {
			assertThat(this.mvc.get().uri(page).with(signedInAs(this.here))).hasStatusOk()
				.bodyText()
				.doesNotContain("Mercado", outside, staff);
		}
		assertThat(everythingThere()).isEqualTo(before);
		assertThat(this.jdbc
			.sql("select (select count(*) from contact_card where patient_id = :ours) "
					+ "+ (select count(*) from care_team_member where patient_id = :ours)")
			.param("ours", this.ours)
			.query(Integer.class)
			.single()).isZero();
	}

	private MockMvcTester.MockMvcRequestBuilder join(String whom) {
		return this.mvc.post()
			.uri("/patients/{id}/care-team", this.ours)
			.param("whom", whom)
			.param("does", "Calls")
			.param("since", "2025-12-01")
			.with(signedInAs(this.here));
	}

	private MvcTestResult send(AccessRow row, String path, Actor actor) {
		MockHttpServletRequestBuilder sent = request(row.method(), path).with(signedInAs(actor));
		if (HttpMethod.POST.equals(row.method())) {
			sent.param("owner", this.here.staffId().toString());
			TYPED.forEach(sent::param);
		}
		return this.mvc.perform(sent);
	}

	/** The addresses of this route that name something of theirs. */
	private List<String> paths(AccessRow row) {
		String pattern = row.pattern().getPatternString();
		return this.things.keySet()
			.stream()
			.filter((kind) -> pattern.matches(".*/" + kind + "/\\{\\w+}.*"))
			.flatMap((kind) -> {
				String named = pattern.replaceFirst("/" + kind + "/\\{\\w+}", "/" + kind + "/" + this.things.get(kind));
				return Stream.of(this.ours, this.theirs)
					.map((patient) -> named.replaceFirst("\\{\\w+}", patient.toString()));
			})
			.distinct()
			.toList();
	}

	/** All that is written down at the other clinic, to the last letter. */
	private String everythingThere() {
		return Stream
			.of("follow_up", "handoff", "before_leaving", "already_told", "visit", "barrier", "raised_flag",
					"responsibility", "care_plan", "contact_person", "care_team_member", "contact_card",
					"contact_card_line", "team_agreement", "risk_view", "worry", "contact", "win", "trail",
					"notebook_line", "outside_handoff")
			.map((table) -> this.jdbc
				.sql("select coalesce(string_agg(t::text, '|' order by t::text), '') from " + table
						+ " t where patient_id = ?")
				.param(this.theirs)
				.query(String.class)
				.single())
			.reduce("", String::concat);
	}

}
