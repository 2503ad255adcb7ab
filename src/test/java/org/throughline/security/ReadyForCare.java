package org.throughline.security;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.safetyplan.SafetyPart;
import org.throughline.safetyplan.SafetyPlanText;
import org.throughline.safetyplan.SafetyPlans;
import org.throughline.testing.TestClock;

import org.springframework.boot.test.context.TestComponent;

/**
 * What stands about a patient's days before something about it is saved.
 */
@TestComponent
class ReadyForCare {

	private final ReadyToSave ready;

	private final SafetyPlans safetyPlans;

	ReadyForCare(ReadyToSave ready, SafetyPlans safetyPlans) {
		this.ready = ready;
		this.safetyPlans = safetyPlans;
	}

	UUID withSafetyPlan() {
		UUID patient = this.ready.patient();
		this.safetyPlans.write(this.ready.dana(), patient,
				new SafetyPlanText(Map.of(SafetyPart.WARNING_SIGNS, "Numb hands"), false), 0, TestClock.START);
		return patient;
	}

	Sent safetyPlanOnPaper() {
		UUID patient = withSafetyPlan();
		UUID copy = this.safetyPlans.give(this.ready.dana(), patient, null, TestClock.START);
		return new Sent(this.ready.dana(), List.of(patient, copy), List.of());
	}

}
