package org.throughline.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.PlanStep;
import org.throughline.careplan.Willing;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.OwnerKind;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepState;
import org.throughline.followup.StepView;

/**
 * Sorts open steps for paper: what the patient does, what somebody promised, and what
 * must not be printed as a promise.
 */
final class SlipSteps {

	private static final Pattern OF_THEM = Pattern
		.compile("(?i)\\b(he|him|his|she|her|hers|they|them|their|theirs)\\b");

	private final PaperWords words;

	private final ClinicCalendar calendar;

	private final Instant now;

	private final Map<UUID, DoseConfirmation> confirmed;

	private final boolean hasPlan;

	private final List<Slip.Own> own = new ArrayList<>();

	private final List<Slip.Promise> next = new ArrayList<>();

	private final List<Slip.HeldBack> held = new ArrayList<>();

	private final List<String> notToThem = new ArrayList<>();

	SlipSteps(PaperWords words, ClinicCalendar calendar, Instant now, Map<UUID, DoseConfirmation> confirmed,
			boolean hasPlan) {
		this.words = words;
		this.calendar = calendar;
		this.now = now;
		this.confirmed = confirmed;
		this.hasPlan = hasPlan;
	}

	/**
	 * @param planned the step as the plan has it: the patient reads one line, wherever it
	 * is printed
	 */
	void add(PlanStep planned) {
		StepView step = planned.step();
		String why = notYet(planned);
		if (why != null) {
			this.held.add(new Slip.HeldBack(step.id(), planned.line(), why));
		}
		else if (step.owner().kind() == OwnerKind.STAFF) {
			if (planned.usable() == null && !isCovered(planned) && OF_THEM.matcher(planned.line()).find()) {
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
	private @Nullable String notYet(PlanStep planned) {
		StepView step = planned.step();
		if (step.withoutOwner() || step.owner().isNobody()) {
			return "Nobody has it. Ask someone, then print.";
		}
		if (step.state() == StepState.ASKED) {
			return "%s has not said yes.".formatted(step.owner().name("The patient"));
		}
		if (step.late()) {
			return "Its day is over. Give it a new one, then print.";
		}
		if (planned.willing() == Willing.NOT_WILLING) {
			return "Not willing to try it now.";
		}
		if (isCovered(planned) && step.owner().kind() != OwnerKind.STAFF) {
			return "A clinical person prints this line.";
		}
		return wantsAWord(planned) ? "It names a dose. " + (this.hasPlan
				? "It prints when a prescriber or nurse has confirmed these words today, on the plan’s page for paper."
				: "A dose is confirmed on the plan’s page for paper, and there is no plan yet. Begin it with their words.")
				: null;
	}

	private boolean wantsAWord(PlanStep planned) {
		String line = PlanLines.doseLine(planned);
		DoseConfirmation word = this.confirmed.get(planned.step().id());
		return Doses.isIn(line) && (word == null || !word.line().equals(line));
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
		if (checked == null) {
			return "";
		}
		Integer times = checked.timesAWeek();
		if (checked.rhythm() == Rhythm.WEEKLY && times != null) {
			return this.words.timesAWeek(times);
		}
		return this.words.say("often." + checked.rhythm().name());
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

	List<Slip.HeldBack> held() {
		return this.held;
	}

}
