package org.throughline.security;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.careplan.PlanEdit;
import org.throughline.careplan.Tracking;
import org.throughline.careplan.Willing;
import org.throughline.careteam.ExternalClinicians;
import org.throughline.careteam.NewExternalClinician;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagService;
import org.throughline.flag.RaiseFlag;
import org.throughline.followup.ChosenTime;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NeedCause;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.Rhythm;
import org.throughline.followup.SeenStep;
import org.throughline.followup.StepCourse;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.handoff.AlreadyTold;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffPassing;
import org.throughline.handoff.HandoffReport;
import org.throughline.handoff.HandoffService;
import org.throughline.huddle.HuddleService;
import org.throughline.notebook.NotebookService;
import org.throughline.outside.OutsideHandoffs;
import org.throughline.outside.OutsideOffer;
import org.throughline.outside.OutsideWay;
import org.throughline.patient.BarrierKind;
import org.throughline.patient.Barriers;
import org.throughline.patient.PatientService;
import org.throughline.patient.PatientsForTests;
import org.throughline.responsibility.NewResponsibility;
import org.throughline.responsibility.OwnKinds;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityService;
import org.throughline.responsibility.WhoMay;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffService;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;
import org.throughline.visit.BookVisit;
import org.throughline.visit.VisitOutcomes;
import org.throughline.visit.VisitService;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A clinic in which everything stands ready to be saved once: each call makes what the
 * next form is about.
 */
@TestComponent
class ReadyToSave {

	private static final Instant NOW = TestClock.START;

	private static final Instant DUE = NOW.plus(Duration.ofHours(4));

	private static final int MANY = 8;

	private final TestStaff people;

	private final PatientsForTests patients;

	private final PatientService charts;

	private final FollowUpService followUps;

	private final StepCourse course;

	private final StepEndings endings;

	private final HandoffService handoffs;

	private final HandoffPassing passing;

	private final AlreadyTold alreadyTold;

	private final VisitService visits;

	private final VisitOutcomes outcomes;

	private final Barriers barriers;

	private final FlagService flags;

	private final HuddleService huddles;

	private final StaffService staff;

	private final Absences absences;

	private final Passwords passwords;

	private final NotebookService notebook;

	private final ResponsibilityService responsibilities;

	private final OwnKinds ownKinds;

	private final CarePlanService plans;

	private final ExternalClinicians externals;

	private final OutsideHandoffs outside;

	private final JdbcClient jdbc;

	private final List<Actor> team = new ArrayList<>();

	ReadyToSave(TestStaff people, PatientsForTests patients, PatientService charts, FollowUpService followUps,
			StepCourse course, StepEndings endings, HandoffService handoffs, HandoffPassing passing,
			AlreadyTold alreadyTold, VisitService visits, VisitOutcomes outcomes, Barriers barriers, FlagService flags,
			HuddleService huddles, StaffService staff, Absences absences, Passwords passwords, NotebookService notebook,
			ResponsibilityService responsibilities, OwnKinds ownKinds, CarePlanService plans,
			ExternalClinicians externals, OutsideHandoffs outside, JdbcClient jdbc) {
		this.people = people;
		this.patients = patients;
		this.charts = charts;
		this.followUps = followUps;
		this.course = course;
		this.endings = endings;
		this.handoffs = handoffs;
		this.passing = passing;
		this.alreadyTold = alreadyTold;
		this.visits = visits;
		this.outcomes = outcomes;
		this.barriers = barriers;
		this.flags = flags;
		this.huddles = huddles;
		this.staff = staff;
		this.absences = absences;
		this.passwords = passwords;
		this.notebook = notebook;
		this.responsibilities = responsibilities;
		this.ownKinds = ownKinds;
		this.plans = plans;
		this.externals = externals;
		this.outside = outside;
		this.jdbc = jdbc;
	}

	void open() {
		UUID clinic = this.people.clinic("Millbrook Family Clinic");
		this.team.add(this.people.person("Dana", "Whitcomb", Discipline.CARE_COORDINATOR, clinic, Duty.values()));
		Stream.of("Luis", "Ana", "Ben", "Cora", "Dov")
			.forEach((name) -> this.team
				.add(this.people.person(name, "Lind", Discipline.BEHAVIORAL_HEALTH_CLINICIAN, clinic)));
		this.huddles.host(dana(), NOW);
	}

	Actor dana() {
		return this.team.get(0);
	}

	Actor luis() {
		return this.team.get(1);
	}

	String ana() {
		return id(this.team.get(2));
	}

	String id(Actor actor) {
		return actor.staffId().toString();
	}

	String key() {
		return UUID.randomUUID().toString();
	}

	Sent by(Actor actor, @Nullable Object about, String... fields) {
		return new Sent(actor, (about != null) ? List.of(about) : List.of(), List.of(fields));
	}

	UUID listed() {
		return this.patients.listed(dana(), PatientsForTests.ray());
	}

	UUID patient() {
		return this.patients.inOurCare(dana(), "Walter", "Prentiss");
	}

	UUID patientWithSteps() {
		UUID patient = patient();
		IntStream.range(0, MANY)
			.forEach((n) -> this.followUps.create(luis(), step(patient, Owner.staff(luis().staffId())), NOW));
		return patient;
	}

	UUID flagged() {
		UUID patient = patient();
		raise(patient);
		return patient;
	}

	private UUID planned() {
		UUID patient = patientWithSteps();
		this.plans.heard(dana(), patient,
				new NewWords("I want to sleep", LocalDate.of(2025, 12, 1), dana().staffId(), "Exam room", null), NOW);
		return patient;
	}

	Sent correctedWords() {
		UUID patient = planned();
		return by(dana(), patient, "words", "I want to sleep again", "heardIn", "Exam room", "corrects",
				wordsOf(patient).toString(), "formKey", key());
	}

	Sent doseInAPlan() {
		UUID patient = planned();
		UUID step = this.followUps.create(dana(),
				NewStep.of(patient, "Bring 50 mg", StepKind.OTHER, Owner.staff(dana().staffId()), DUE), NOW);
		Actor nurse = this.people.person("Teresa", "Vang", Discipline.NURSE, dana().clinicId());
		return new Sent(nurse, List.of(patient, step), List.of("line", "Bring 50 mg"));
	}

	Sent doseThatWasSaid() {
		UUID patient = planned();
		this.plans.heard(dana(), patient, new NewWords("The 50 mg are too much", null, null, "Exam room", null), NOW);
		Actor nurse = this.people.person("Teresa", "Vang", Discipline.NURSE, dana().clinicId());
		return new Sent(nurse, List.of(patient), List.of("line", "The 50 mg are too much"));
	}

	Sent doseOfAVisit() {
		UUID patient = planned();
		this.visits.book(dana(),
				new BookVisit(patient, NOW.plus(Duration.ofDays(7)), 20, luis().staffId(), null, "Go to 25 mg"), NOW);
		Actor nurse = this.people.person("Teresa", "Vang", Discipline.NURSE, dana().clinicId());
		return new Sent(nurse, List.of(patient), List.of("line", "Go to 25 mg", "on", "slip"));
	}

	Sent wordsOfAPlan() {
		UUID patient = planned();
		return new Sent(dana(), List.of(patient, wordsOf(patient)), List.of("why", "Sleeps through"));
	}

	Sent planWithManySteps() {
		UUID patient = planned();
		List<String> typed = new ArrayList<>(List.of("version", "1", "goals[0].title", "Sleep", "goals[1].title",
				"Walk", "goals[2].title", "Come back", "agreed", "true", "formKey", key()));
		List<UUID> steps = this.jdbc.sql("select id from follow_up where patient_id = ?")
			.param(patient)
			.query(UUID.class)
			.list();
		for (int n = 0; n < steps.size(); n++) {
			Collections.addAll(typed, "steps[%d].id".formatted(n), steps.get(n).toString(),
					"steps[%d].goal".formatted(n), String.valueOf(1 + n % 3));
		}
		return by(dana(), patient, typed.toArray(String[]::new));
	}

	Sent planNobodyKeeps() {
		UUID patient = planned();
		this.jdbc.sql("delete from responsibility where patient_id = ?").param(patient).update();
		return by(dana(), patient);
	}

	Sent whatTheyWillTry() {
		UUID patient = planned();
		this.plans.change(dana(), patient,
				new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep")), List.of(), null, false, null), NOW);
		return by(dana(), patient, "goal", "1", "what", "Breathe to four", "rhythm", "DAILY", "doneLooksLike",
				"Five marks", "tracked", "DAILY_NOTE", "willing", "WILLING", "due", "2025-12-03", "formKey", key());
	}

	Sent callsToMerge() {
		UUID patient = planned();
		UUID one = theirCall(patient, "Call the pharmacy");
		UUID other = theirCall(patient, "Call the county");
		this.plans.change(dana(), patient, new PlanEdit(1, List.of(new PlanEdit.Goal(null, "Sleep")),
				List.of(new PlanEdit.Step(one, 1, null, Tracking.DAILY_NOTE, Willing.WILLING)), null, false, null),
				NOW);
		return by(dana(), patient, "one", one.toString(), "other", other.toString());
	}

	private UUID theirCall(UUID patient, String title) {
		return this.followUps.create(dana(),
				new NewStep(patient, title, StepKind.CALL,
						new Owner.Patient(new Owner.Checking(Rhythm.ONCE, null, dana().staffId())), DUE, "Called", null,
						false, false, null, null),
				NOW);
	}

	private UUID wordsOf(UUID patient) {
		return of("plan_words where plan_id = (select id from care_plan where patient_id = '%s')".formatted(patient));
	}

	UUID mine() {
		return this.followUps.create(dana(), step(patient(), Owner.staff(dana().staffId())), NOW);
	}

	UUID asked() {
		return this.followUps.create(dana(), step(patient(), Owner.staff(luis().staffId())), NOW);
	}

	UUID needed() {
		UUID step = asked();
		this.followUps.decline(luis(), step, "Away", NOW);
		return step;
	}

	UUID repeated() {
		return this.followUps.create(dana(), step(patient(), Owner.staff(dana().staffId())).repeatingEvery(7), NOW);
	}

	UUID waiting() {
		UUID step = mine();
		this.course.waitFor(dana(), SeenStep.asItIs(step), "County rides", ChosenTime.at(DUE), NOW);
		return step;
	}

	UUID done() {
		UUID step = mine();
		this.endings.done(dana(), step, null, null, NOW);
		return step;
	}

	UUID ofPatient(UUID step) {
		return this.jdbc.sql("select patient_id from follow_up where id = ?").param(step).query(UUID.class).single();
	}

	UUID unheld() {
		return held(null);
	}

	/** Asked of this person, or theirs when they are Dana. */
	UUID held(@Nullable Actor by) {
		return this.responsibilities.need(dana(),
				NewResponsibility.of(patient(), ResponsibilityKind.TRANSPORT, (by != null) ? by.staffId() : null), NOW);
	}

	UUID bridge() {
		return this.responsibilities.need(dana(),
				NewResponsibility.bridge(patient(), "Sertraline", LocalDate.of(2025, 12, 20), null), NOW);
	}

	UUID ownKind() {
		String name = "Kind " + key().substring(0, 8);
		this.ownKinds.add(dana(), name, WhoMay.ANYBODY, NOW);
		return this.ownKinds.ofClinic(dana().clinicId())
			.stream()
			.filter((kind) -> kind.name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

	Sent holdingAtTheHuddle() {
		UUID held = unheld();
		UUID patient = this.jdbc.sql("select patient_id from responsibility where id = ?")
			.param(held)
			.query(UUID.class)
			.single();
		return new Sent(dana(), List.of(patient, held), List.of("staffId", id(luis())));
	}

	Sent atTheHuddle(UUID step) {
		return by(dana(), ofPatient(step), "stepId", step.toString(), "staffId", id(luis()));
	}

	void talkThrough(UUID patient) {
		this.huddles.talkThrough(dana(), patient, NOW);
	}

	Sent offer(boolean here) {
		List<String> fields = new ArrayList<>(List.of("formKey", key(), "patientId", patient().toString(), "kind",
				"IN_THE_ROOM", "concern", "Cannot sleep", "stepTitle", "Call him", "stepKind", "CALL", "by", "pick",
				"byDate", "2025-12-03", "beforeLeaving", "Ride\nPhone\nLab\nCard", "draft", "handoff"));
		this.team.stream().skip(1).forEach((person) -> Collections.addAll(fields, "to", id(person)));
		if (here) {
			Collections.addAll(fields, "here", id(luis()));
		}
		return new Sent(dana(), List.of(), fields);
	}

	UUID offered() {
		return this.handoffs.offer(dana(),
				new HandoffOffer(patient(), HandoffKind.IN_THE_ROOM, true, false,
						this.team.stream().skip(1).map(Actor::staffId).toList(), null, "Cannot sleep", null, null, null,
						null, new HandoffOffer.Step("Call him", StepKind.CALL, DUE), List.of("Ride", "Phone")),
				NOW);
	}

	UUID taken() {
		UUID handoff = offered();
		this.handoffs.take(luis(), handoff, NOW);
		return handoff;
	}

	UUID told() {
		return this.alreadyTold.heard(dana(), patient(), null, "How his son died", NOW);
	}

	UUID passedOn() {
		UUID handoff = taken();
		this.passing.passOn(luis(), handoff, this.team.get(2).staffId(), "Ana knows her.", NOW);
		return handoff;
	}

	UUID reported() {
		UUID handoff = taken();
		this.handoffs.reportBack(luis(), handoff, new HandoffReport("We talked.", null, false, null), NOW);
		return handoff;
	}

	UUID of(String from) {
		return this.jdbc.sql("select id from " + from).query(UUID.class).single();
	}

	/** As many phones and people as anybody has. */
	String[] form(@Nullable String version) {
		List<String> fields = new ArrayList<>(List.of("givenName", "Walter", "familyName", "Prentiss", "birthDate",
				"1981-04-09", "language", "en", "comfortNote", "Door open", "formKey", key(), "another", "true"));
		if (version != null) {
			Collections.addAll(fields, "version", version);
		}
		for (int n = 0; n < 4; n++) {
			Collections.addAll(fields, "phones[%d].number".formatted(n), "507-555-010" + n,
					"phones[%d].kind".formatted(n), "MOBILE", "people[%d].name".formatted(n), "June Prentiss " + n,
					"people[%d].relationship".formatted(n), "daughter");
		}
		return fields.toArray(String[]::new);
	}

	Sent careEnd() {
		UUID patient = patientWithSteps();
		List<String> fields = new ArrayList<>(List.of("reason", "Moved away"));
		this.jdbc.sql("select id from follow_up where patient_id = ? order by id")
			.param(patient)
			.query(UUID.class)
			.list()
			.forEach((step) -> Collections.addAll(fields, "step-" + step, "DROP"));
		return new Sent(dana(), List.of(patient), fields);
	}

	void died(UUID patient) {
		this.charts.recordDeath(dana(), patient, LocalDate.of(2025, 12, 1), NOW);
	}

	Sent elsewhere() {
		Actor there = this.people.coordinator(this.people.clinic("Riverside"));
		String mrn = key();
		this.patients.listed(there,
				PatientsForTests.named("Raymond", "Mercado", null, null, LocalDate.of(1981, 4, 9), mrn));
		return by(dana(), null, "mrn", mrn, "birthDate", "1981-04-09", "reason", "Called us");
	}

	Sent barrier(UUID patient, boolean cleared, String... fields) {
		UUID barrier = this.barriers.note(dana(), patient, BarrierKind.TRANSPORT, "No truck", true, null, NOW);
		if (cleared) {
			this.barriers.clear(dana(), patient, barrier, null, NOW);
		}
		return new Sent(dana(), List.of(patient, barrier), List.of(fields));
	}

	/** It and a step of the same patient. */
	Sent stuck(String field) {
		UUID step = mine();
		return barrier(ofPatient(step), false, field, step.toString());
	}

	Sent flag() {
		UUID patient = patient();
		return new Sent(dana(), List.of(patient, raise(patient)), List.of());
	}

	UUID visit() {
		return this.visits.book(dana(),
				new BookVisit(patient(), NOW.minusSeconds(600), 20, luis().staffId(), null, "Blood pressure"), NOW);
	}

	UUID external() {
		return this.externals.add(dana(),
				new NewExternalClinician("Dr. Ines Halloran", "cardiologist", "Lakeside Heart", null, "507-555-0141"),
				NOW);
	}

	UUID sentOutside() {
		return this.outside.send(dana(), new OutsideOffer(patient(), external(), "Chest tight", null, OutsideWay.FAX,
				NOW.plusSeconds(7200), false), NOW);
	}

	UUID visited() {
		UUID visit = visit();
		this.outcomes.came(dana(), visit, null, null, NOW);
		return visit;
	}

	String[] settings() {
		List<String> fields = new ArrayList<>(List.of("name", "Millbrook Family Clinic", "zone", "America/Chicago",
				"holidays", "MN", "huddleRoom", "14", "huddleMinutes", "10", "liveHandoffMinutes", "10",
				"writtenHandoffHours", "4", "frictionLimit", "4", "version", "0"));
		for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
			Collections.addAll(fields, "opens[%s]".formatted(day), "08:00", "closes[%s]".formatted(day), "16:00");
		}
		return fields.toArray(String[]::new);
	}

	String[] person(@Nullable String version) {
		List<String> fields = new ArrayList<>(
				List.of("givenName", "Nora", "familyName", "Feld", "email", key() + "@clinic.example", "discipline",
						"NURSE", "clinicIds", dana().clinicId().toString(), "duties", "PRIVACY"));
		if (version != null) {
			Collections.addAll(fields, "version", version);
		}
		return fields.toArray(String[]::new);
	}

	UUID somebody() {
		return this.people.person("Nora", "Feld", Discipline.NURSE, dana().clinicId()).staffId();
	}

	Sent away() {
		UUID nora = somebody();
		UUID away = this.absences.away(dana(), nora, NOW, NOW.plus(Duration.ofDays(2)), null, NOW);
		return new Sent(dana(), List.of(nora, away), List.of());
	}

	Sent uncovered() {
		UUID nora = somebody();
		UUID away = this.absences.away(dana(), nora, NOW, NOW.plus(Duration.ofDays(2)), null, NOW);
		return by(dana(), nora, "awayId", away.toString(), "kind", "CALL", "coverId", id(luis()));
	}

	/** Somebody who holds a few things. */
	Sent absent() {
		Actor nora = this.people.person("Nora", "Feld", Discipline.NURSE, dana().clinicId());
		IntStream.range(0, 5)
			.forEach((n) -> this.followUps.create(nora, step(patient(), Owner.staff(nora.staffId())), NOW));
		return by(dana(), nora.staffId(), "to", id(luis()), "reason", "Nora is away", "formKey", key());
	}

	UUID cover() {
		UUID away = this.absences.away(dana(), somebody(), NOW, NOW.plus(Duration.ofDays(2)), luis().staffId(), NOW);
		return this.jdbc.sql("select id from cover where away_id = ?").param(away).query(UUID.class).single();
	}

	UUID stopped() {
		UUID nora = somebody();
		this.staff.stopSignIn(dana(), nora, NOW);
		return nora;
	}

	Sent password() {
		Actor nora = this.people.person("Nora", "Feld", Discipline.NURSE, dana().clinicId());
		String once = this.passwords.giveForOnce(dana(), nora.staffId(), NOW);
		return by(nora, null, "currentPassword", once, "newPassword", "a gate beside the old mill");
	}

	UUID jotted() {
		return this.notebook.jot(dana(), "@Walter lost the truck", null, NOW);
	}

	UUID jottedOf(UUID patient) {
		UUID line = jotted();
		this.notebook.pick(dana(), line, patient, NOW);
		return line;
	}

	UUID handled() {
		UUID line = jotted();
		this.notebook.handle(dana(), line, "Called", NOW);
		return line;
	}

	private UUID raise(UUID patient) {
		return this.flags.raise(dana(), new RaiseFlag(patient, FlagKind.PANIC_SYMPTOMS, "Could not sleep", null), NOW);
	}

	private static NewStep step(UUID patient, Owner owner) {
		return NewStep.of(patient, "Call him", StepKind.CALL, owner, DUE);
	}

}
