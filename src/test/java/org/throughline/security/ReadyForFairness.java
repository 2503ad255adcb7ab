package org.throughline.security;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.throughline.careplan.CarePlanService;
import org.throughline.careplan.NewWords;
import org.throughline.patient.Accommodations;
import org.throughline.patient.CarriedLabels;
import org.throughline.patient.LabelToKeep;
import org.throughline.testing.TestClock;

import org.springframework.boot.test.context.TestComponent;

/**
 * What is done differently for a patient, said of them, and said by them, before it is
 * saved.
 */
@TestComponent
class ReadyForFairness {

	private final ReadyToSave ready;

	private final Accommodations accommodations;

	private final CarriedLabels labels;

	private final CarePlanService plans;

	ReadyForFairness(ReadyToSave ready, Accommodations accommodations, CarriedLabels labels, CarePlanService plans) {
		this.ready = ready;
		this.accommodations = accommodations;
		this.labels = labels;
		this.plans = plans;
	}

	UUID withPlan() {
		UUID patient = this.ready.patient();
		this.plans.heard(this.ready.dana(), patient, new NewWords("I want to shop again", null, null, "By phone", null),
				TestClock.START);
		return patient;
	}

	Sent accommodation(String... fields) {
		UUID patient = this.ready.patient();
		UUID done = this.accommodations.agree(this.ready.dana(), patient, "Late visits", LocalDate.of(2025, 12, 1),
				LocalDate.of(2026, 1, 12), TestClock.START);
		return new Sent(this.ready.dana(), List.of(patient, done), List.of(fields));
	}

	Sent label(String... fields) {
		UUID patient = this.ready.patient();
		UUID label = this.labels.keep(this.ready.dana(),
				new LabelToKeep(patient, "noncompliant", "A letter", LocalDate.of(2025, 11, 1), null), TestClock.START);
		return new Sent(this.ready.dana(), List.of(patient, label), List.of(fields));
	}

}
