package org.throughline.security;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.careteam.CareTeamService;
import org.throughline.careteam.ContactCards;
import org.throughline.careteam.ExternalClinicians;
import org.throughline.careteam.NewCardLine;
import org.throughline.careteam.RiskViews;
import org.throughline.careteam.Worries;
import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanCopies;
import org.throughline.safetyplan.SafetyPlanText;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.shared.Ids;
import org.throughline.testing.TestClock;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands about a patient's days before something about it is saved.
 */
@TestComponent
class ReadyForCare {

	private final ReadyToSave ready;

	private final SafetyPlans safetyPlans;

	private final SafetyPlanCopies copies;

	private final CareTeamService team;

	private final ContactCards cards;

	private final CarePlanService plans;

	private final Worries worries;

	private final RiskViews views;

	private final ExternalClinicians externals;

	private final JdbcClient jdbc;

	ReadyForCare(ReadyToSave ready, SafetyPlans safetyPlans, SafetyPlanCopies copies, CareTeamService team,
			ContactCards cards, CarePlanService plans, Worries worries, RiskViews views, ExternalClinicians externals,
			JdbcClient jdbc) {
		this.team = team;
		this.cards = cards;
		this.plans = plans;
		this.worries = worries;
		this.views = views;
		this.externals = externals;
		this.jdbc = jdbc;
		this.ready = ready;
		this.safetyPlans = safetyPlans;
		this.copies = copies;
	}

	UUID withSafetyPlan() {
		UUID patient = this.ready.patient();
		this.safetyPlans.write(this.ready.dana(), patient,
				new SafetyPlanText(Map.of(SafetyPart.WARNING_SIGNS, "Numb hands"), false), 0, TestClock.START);
		return patient;
	}

	Sent safetyPlanOnPaper() {
		UUID patient = withSafetyPlan();
		UUID copy = this.copies.give(this.ready.dana(), patient, null, null, TestClock.START);
		return new Sent(this.ready.dana(), List.of(patient, copy), List.of());
	}

	/** Dana is on the team, and there is a card. */
	UUID withCard() {
		UUID patient = this.ready.patient();
		this.team.join(this.ready.dana(), patient, this.ready.dana().staffId(), "calls", LocalDate.of(2025, 12, 1),
				TestClock.START);
		this.cards.write(this.ready.dana(), patient,
				List.of(new NewCardLine("At night", null, null, null, "988", "988", null)), 0, null, TestClock.START);
		return patient;
	}

	/** A line of the card is handed to Luis. */
	Sent askedForALine(String field, String words) {
		UUID patient = withCard();
		this.jdbc.sql("""
				update contact_card_line set staff_id = ?, line = null, number = '555-0117', asked_by = ?, asked_at = ?,
				       ask_reason = 'Away' where patient_id = ?
				""")
			.params(this.ready.luis().staffId(), this.ready.dana().staffId(), TestClock.START.atOffset(ZoneOffset.UTC),
					patient)
			.update();
		return new Sent(this.ready.luis(), List.of(patient, 1),
				List.of("version", "1", field, words, "formKey", this.ready.key()));
	}

	/** A line of the card has a number of somebody's own. */
	Sent aNumberToLookAt() {
		UUID patient = this.ready.patient();
		this.cards.write(this.ready.dana(), patient, List
			.of(new NewCardLine("Pills", this.ready.luis().staffId(), null, null, null, "(320) 555-0117", null)), 0,
				null, TestClock.START);
		return new Sent(this.ready.dana(), List.of(patient, 1),
				List.of("version", "1", "found", "WRONG", "formKey", this.ready.key()));
	}

	Sent somebodyElsewhere() {
		UUID patient = this.ready.patient();
		UUID member = this.team.joinFromOutside(this.ready.dana(), patient, this.ready.external(), "heart",
				LocalDate.of(2025, 12, 1), TestClock.START);
		return new Sent(this.ready.dana(), List.of(patient, member), List.of("topics", "THE_PLAN", "way", "FAX"));
	}

	Sent onTheTeam() {
		UUID patient = this.ready.patient();
		UUID member = this.team.join(this.ready.dana(), patient, this.ready.dana().staffId(), "calls",
				LocalDate.of(2025, 12, 1), TestClock.START);
		return new Sent(this.ready.dana(), List.of(patient, member), List.of("until", "2025-12-01"));
	}

	UUID withPlan() {
		UUID patient = this.ready.patient();
		this.plans.heard(this.ready.dana(), patient, new NewWords("I want to sleep", null, null, "Exam room", null),
				TestClock.START);
		return patient;
	}

	Sent worried() {
		UUID patient = withPlan();
		this.jdbc.sql("""
				update responsibility set holder = ?, held_since = needed_since, yes_recorded_by = needed_by,
				       unheld_since = null, asked = null, asked_by = null, asked_at = null, answer_by = null
				 where patient_id = ? and kind = 'PLAN'
				""").params(this.ready.dana().staffId(), patient).update();
		UUID worry = this.worries.raise(this.ready.dana(), patient, "It asks too much", TestClock.START);
		return new Sent(this.ready.dana(), List.of(patient, worry), List.of("words", "Two steps go"));
	}

	Sent seen() {
		UUID patient = this.ready.patient();
		UUID view = this.views.see(this.ready.dana(), patient, "High at night", TestClock.START);
		return new Sent(this.ready.dana(), List.of(patient, view),
				List.of("words", "He sleeps", "formKey", this.ready.key()));
	}

	Sent gone() {
		UUID one = this.ready.external();
		this.externals.leave(this.ready.dana(), one, "Moved away", TestClock.START);
		return new Sent(this.ready.dana(), List.of(one), List.of());
	}

	Sent somebodyTold() {
		UUID patient = this.ready.patient();
		UUID person = this.jdbc.sql("""
				insert into contact_person (id, patient_id, clinic_id, name, relationship)
				select ?, id, clinic_id, 'Elena', 'sister' from patient where id = ? returning id
				""").params(Ids.next(), patient).query(UUID.class).single();
		return new Sent(this.ready.dana(), List.of(patient, person), List.of("topics", "THE_PLAN"));
	}

}
