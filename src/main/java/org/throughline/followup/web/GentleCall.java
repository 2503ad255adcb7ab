package org.throughline.followup.web;

import java.time.LocalDate;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.DueChoice;
import org.throughline.followup.StepKind;
import org.throughline.patient.Pronouns;

/**
 * The call offered after a visit that was missed or felt like a lot: not the next day,
 * with nothing to decide and no reproach, so that the way back stays open.
 */
enum GentleCall {

	AFTER_MISSED_VISIT("Call to say we missed %s, and ask what got in the way"),
	AFTER_HARD_VISIT("Call %s to ask how the visit was, with nothing to decide");

	/** The one who hands on to this form says so under this name. */
	static final String ASKED_FOR = "gentleCall";

	private final String title;

	GentleCall(String title) {
		this.title = title;
	}

	/** For the person to change: the second open day from today, at closing time. */
	NewStepForm form(Pronouns pronouns, UUID me, ClinicCalendar calendar, LocalDate today) {
		LocalDate day = calendar.nextOpenDay(calendar.nextOpenDay(today));
		return new NewStepForm(null, this.title.formatted(pronouns.object()), StepKind.CALL, NewStepForm.STAFF + me,
				DueChoice.PICK, day, null, false, "The way back is open, whatever happened", null, false, null, null,
				me, null, false, false, null, null);
	}

}
