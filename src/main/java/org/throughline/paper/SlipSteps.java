package org.throughline.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.PlanStep;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.OwnerKind;
import org.throughline.followup.StepView;

/**
 * Sorts open steps for paper: what the patient does, what somebody promised, and what
 * must not be printed as a promise.
 */
final class SlipSteps {

	private final PaperWords words;

	private final ClinicCalendar calendar;

	private final Instant now;

	private final DosesOfToday confirmed;

	private final List<Slip.Own> own = new ArrayList<>();

	private final List<Slip.Promise> next = new ArrayList<>();

	private final KeptBack held = new KeptBack();

	private final List<PrintedPlan.Dose> doses = new ArrayList<>();

	private final List<String> notToThem = new ArrayList<>();

	SlipSteps(PaperWords words, ClinicCalendar calendar, Instant now, DosesOfToday confirmed) {
		this.words = words;
		this.calendar = calendar;
		this.now = now;
		this.confirmed = confirmed;
	}

	/**
	 * @param planned the step as the plan has it: the patient reads one line, wherever it
	 * is printed
	 */
	void add(PlanStep planned) {
		StepView step = planned.step();
		String why = whyNotYet(planned);
		if (why != null) {
			this.held.add(planned, why);
		}
		else if (this.confirmed.wantsAWord(planned)) {
			this.doses.add(new PrintedPlan.Dose(step.id(), DosesOfToday.line(planned)));
		}
		else if (step.owner().kind() == OwnerKind.STAFF) {
			if (ToThem.isNot(planned)) {
				this.notToThem.add(planned.line());
			}
			this.next.add(new Slip.Promise(Objects.requireNonNull(step.owner().staff()).fullName(), what(planned),
					this.words.by(step.due(), this.calendar, this.now)));
		}
		else {
			this.own.add(new Slip.Own(planned.line(), often(step), step.doneLooksLike(), step.owner().contactPerson()));
		}
	}

	/** Why it cannot stand on paper as it is; absent when it can. */
	private @Nullable String whyNotYet(PlanStep planned) {
		String why = KeptBack.whyNotYet(planned);
		return (why == null && isCovered(planned) && planned.step().owner().kind() != OwnerKind.STAFF)
				? KeptBack.COVERED : why;
	}

	/** Of a step whose title the reader may not see, its kind alone. */
	private String what(PlanStep planned) {
		return isCovered(planned) ? this.words.say("kind." + planned.step().kind().name()) : planned.line();
	}

	private static boolean isCovered(PlanStep planned) {
		return planned.step().covered() && planned.usable() == null;
	}

	private String often(StepView step) {
		StepView.Checked checked = step.checked();
		return (checked == null) ? "" : this.words.often(checked);
	}

	List<Slip.Own> own() {
		return this.own;
	}

	List<Slip.Promise> next() {
		return this.next;
	}

	/** Promises in words of ours that speak of the patient as of somebody else. */
	List<String> notToThem() {
		return this.notToThem;
	}

	List<PrintedPlan.Dose> doses() {
		return this.doses;
	}

	List<Slip.HeldBack> held() {
		return this.held.all();
	}

}
