package org.throughline.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.PlanStep;
import org.throughline.careplan.Willing;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.OwnerKind;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepState;
import org.throughline.followup.StepView;
import org.throughline.staff.StaffCard;

/**
 * Turns the steps of a plan into lines for paper, and keeps back what must not print: a
 * step that nobody owns is no promise, and a dose wants a prescriber's or nurse's word of
 * the day.
 */
final class PlanLines {

	private static final int DAYS = 7;

	private final PaperWords words;

	private final ClinicCalendar calendar;

	private final Instant now;

	private final Map<UUID, DoseConfirmation> confirmed;

	private final List<Slip.HeldBack> held = new ArrayList<>();

	private final List<PrintedPlan.Dose> doses = new ArrayList<>();

	PlanLines(PaperWords words, ClinicCalendar calendar, Instant now, Map<UUID, DoseConfirmation> confirmed) {
		this.words = words;
		this.calendar = calendar;
		this.now = now;
		this.confirmed = confirmed;
	}

	/** Whether it may stand on paper; what may not is kept for the writer. */
	boolean prints(PlanStep planned) {
		StepView step = planned.step();
		String why = notYet(planned);
		if (why != null) {
			this.held.add(new Slip.HeldBack(step.id(), planned.line(), why));
			return false;
		}
		if (wantsAWord(planned)) {
			this.doses.add(new PrintedPlan.Dose(step.id(), doseLine(planned)));
			return false;
		}
		return true;
	}

	static boolean isOurs(PlanStep planned) {
		return planned.step().owner().kind() == OwnerKind.STAFF;
	}

	/** What a dose is confirmed by: the words that the patient reads. */
	static String doseLine(PlanStep planned) {
		return doseLine(planned.line(), planned.step().doneLooksLike());
	}

	static String doseLine(String line, @Nullable String doneWhen) {
		return (doneWhen != null) ? line + " (" + doneWhen + ")" : line;
	}

	/**
	 * @param promise what somebody of us does about it; the first step itself, when it is
	 * ours
	 */
	PrintedPlan.First first(PlanStep planned, PrintedPlan.@Nullable Promise promise) {
		StepView step = planned.step();
		return isOurs(planned) ? new PrintedPlan.First(null, "", null, null, promise)
				: new PrintedPlan.First(what(planned), often(step), step.doneLooksLike(), checked(planned), promise);
	}

	PrintedPlan.Line line(PlanStep planned) {
		StepView step = planned.step();
		return new PrintedPlan.Line(what(planned), often(step), step.doneLooksLike(), checked(planned), days(step));
	}

	/** What is to be done, and by whom of the patient's when it is not the patient. */
	private static String what(PlanStep planned) {
		String contact = planned.step().owner().contactPerson();
		String what = Sentence.open(planned.line());
		return (contact != null) ? contact + ": " + what : what;
	}

	/**
	 * Tells the writer when it is not what comes first in the plan, which is kept back.
	 */
	void beginsWith(PlanStep printed, PlanStep first) {
		if (printed.equals(first)) {
			return;
		}
		UUID id = first.step().id();
		String why = this.held.stream()
			.filter((one) -> id.equals(one.stepId()))
			.map(Slip.HeldBack::why)
			.findFirst()
			.map((known) -> known + " ")
			.orElse("");
		this.held.removeIf((one) -> id.equals(one.stepId()));
		this.held.add(0,
				new Slip.HeldBack(id, first.line(),
						why + "It comes first in the plan. Until it prints, the paper begins with “%s”."
							.formatted(printed.line())));
	}

	/** A promise that there is no room for. */
	void leaveOff(PlanStep planned) {
		boolean worded = planned.usable() != null;
		this.held.add(new Slip.HeldBack(planned.step().id(), planned.line(), worded
				? "No room beside the first three. It stands on the visit slip."
				: "No room beside the first three. It stands on the visit slip. What has words for the patient comes first."));
	}

	/** Who of us does it. */
	String ours(PlanStep planned) {
		StaffCard who = Objects.requireNonNull(planned.step().owner().staff());
		boolean covered = planned.step().covered() && planned.usable() == null;
		return covered ? WhoDoes.readsOn(who, this.words.say("kind." + planned.step().kind().name()))
				: WhoDoes.inWords(who, planned.line());
	}

	String by(PlanStep planned) {
		return this.words.by(planned.step().due(), this.calendar, this.now);
	}

	private @Nullable String notYet(PlanStep planned) {
		StepView step = planned.step();
		if (step.withoutOwner() || step.owner().isNobody()) {
			return "Nobody has it. Who does it? Ask someone, then print.";
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
		return (!isOurs(planned) && step.covered() && planned.usable() == null) ? "A clinical person prints this line."
				: null;
	}

	private boolean wantsAWord(PlanStep planned) {
		DoseConfirmation word = this.confirmed.get(planned.step().id());
		return Doses.isIn(doseLine(planned)) && (word == null || !word.line().equals(doseLine(planned)));
	}

	private @Nullable String checked(PlanStep planned) {
		DoseConfirmation word = Doses.isIn(doseLine(planned)) ? this.confirmed.get(planned.step().id()) : null;
		if (word == null) {
			return null;
		}
		StaffCard by = word.by();
		return this.words.say("plan.checked", by.fullName(), this.words.say("discipline." + by.discipline().name()));
	}

	private String often(StepView step) {
		StepView.Checked checked = step.checked();
		if (checked == null || checked.rhythm() == Rhythm.ONCE) {
			return "";
		}
		Integer times = checked.timesAWeek();
		return (checked.rhythm() == Rhythm.WEEKLY && times != null) ? this.words.timesAWeek(times)
				: this.words.say("often." + checked.rhythm().name());
	}

	private List<String> days(StepView step) {
		StepView.Checked checked = step.checked();
		if (checked == null || checked.rhythm() != Rhythm.DAILY) {
			return List.of();
		}
		LocalDate tomorrow = this.calendar.dayOf(this.now).plusDays(1);
		return tomorrow.datesUntil(tomorrow.plusDays(DAYS)).map(this.words::weekday).toList();
	}

	List<Slip.HeldBack> held() {
		return this.held;
	}

	List<PrintedPlan.Dose> doses() {
		return this.doses;
	}

}
