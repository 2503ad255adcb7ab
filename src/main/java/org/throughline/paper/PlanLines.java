package org.throughline.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.throughline.careplan.PlanStep;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.OwnerKind;
import org.throughline.followup.Rhythm;
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

	private final DosesOfToday confirmed;

	private final KeptBack held = new KeptBack();

	private final List<PrintedPlan.Dose> doses = new ArrayList<>();

	private final List<String> notToThem = new ArrayList<>();

	PlanLines(PaperWords words, ClinicCalendar calendar, Instant now, DosesOfToday confirmed) {
		this.words = words;
		this.calendar = calendar;
		this.now = now;
		this.confirmed = confirmed;
	}

	/** Whether it may stand on paper; what may not is kept for the writer. */
	boolean prints(PlanStep planned) {
		String why = whyNotYet(planned);
		if (why != null) {
			this.held.add(planned, why);
			return false;
		}
		if (this.confirmed.wantsAWord(planned)) {
			this.doses.add(new PrintedPlan.Dose(planned.step().id(), DosesOfToday.line(planned)));
			return false;
		}
		return true;
	}

	static boolean isOurs(PlanStep planned) {
		return planned.step().owner().kind() == OwnerKind.STAFF;
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

	/** Who of us does it. */
	String ours(PlanStep planned) {
		if (ToThem.isNot(planned)) {
			this.notToThem.add(planned.line());
		}
		StaffCard who = Objects.requireNonNull(planned.step().owner().staff());
		boolean covered = planned.step().covered() && planned.usable() == null;
		return covered ? WhoDoes.readsOn(who, this.words.say("kind." + planned.step().kind().name()))
				: WhoDoes.inWords(who, planned.line());
	}

	String by(PlanStep planned) {
		return this.words.by(planned.step().due(), this.calendar, this.now);
	}

	private static @Nullable String whyNotYet(PlanStep planned) {
		StepView step = planned.step();
		String why = KeptBack.whyNotYet(planned);
		boolean covered = !isOurs(planned) && step.covered() && planned.usable() == null;
		return (why == null && covered) ? KeptBack.COVERED : why;
	}

	private @Nullable String checked(PlanStep planned) {
		DoseConfirmation word = this.confirmed.wordOn(planned);
		if (word == null) {
			return null;
		}
		StaffCard by = word.by();
		return this.words.say("plan.checked", by.fullName(), this.words.say("discipline." + by.discipline().name()));
	}

	private String often(StepView step) {
		StepView.Checked checked = step.checked();
		return (checked == null || checked.rhythm() == Rhythm.ONCE) ? "" : this.words.often(checked);
	}

	private List<String> days(StepView step) {
		StepView.Checked checked = step.checked();
		if (checked == null || checked.rhythm() != Rhythm.DAILY) {
			return List.of();
		}
		LocalDate tomorrow = this.calendar.dayOf(this.now).plusDays(1);
		return tomorrow.datesUntil(tomorrow.plusDays(DAYS)).map(this.words::weekday).toList();
	}

	KeptBack held() {
		return this.held;
	}

	List<PrintedPlan.Dose> doses() {
		return this.doses;
	}

	/** What stands on the paper and speaks of the patient as of somebody else. */
	List<String> notToThem() {
		return this.notToThem;
	}

}
