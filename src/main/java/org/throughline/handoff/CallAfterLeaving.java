package org.throughline.handoff;

import java.time.Instant;
import java.time.LocalDate;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;

/**
 * The patient left before the next person came: the sender calls today, or on the next
 * open day.
 */
final class CallAfterLeaving {

	private CallAfterLeaving() {
	}

	static NewStep of(Handoff handoff, ClinicCalendar calendar, Instant now) {
		LocalDate day = calendar.huddleDay(now);
		String title = day.equals(calendar.dayOf(now)) ? "Call today: left before the next person came"
				: "Call: left before the next person came";
		return NewStep.of(handoff.patientId(), title, StepKind.CALL, Owner.staff(handoff.senderId()),
				calendar.closingOn(day));
	}

}
