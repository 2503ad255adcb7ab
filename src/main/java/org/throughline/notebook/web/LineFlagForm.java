package org.throughline.notebook.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.flag.FlagKind;
import org.throughline.flag.RaiseFlag;
import org.throughline.notebook.LineKind;
import org.throughline.shared.Line;

/**
 * The flag that a line turns into.
 *
 * @param until the day at whose closing time it ends
 */
record LineFlagForm(@Nullable UUID formKey, @NotNull(message = "Choose what it is about.") @Nullable FlagKind kind,
		@NotBlank(message = "Say why it could change the plan today.") @Line(max = 140) @Nullable String because,
		@Nullable LocalDate until) {

	static LineFlagForm of(String words, LineKind read, LocalDate until) {
		FlagKind kind = switch (read) {
			case PHARMACY -> FlagKind.MEDICATION_CHANGE;
			case MISSED -> FlagKind.MISSED_FOLLOW_UP;
			default -> null;
		};
		return new LineFlagForm(null, kind, Shortened.to(140, words), until);
	}

	RaiseFlag raise(UUID patientId, ClinicCalendar calendar) {
		return RaiseFlag.asTyped(patientId, this.kind, this.because, this.until, calendar);
	}

}
