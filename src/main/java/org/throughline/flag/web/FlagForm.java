package org.throughline.flag.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.flag.FlagKind;
import org.throughline.flag.RaiseFlag;
import org.throughline.shared.Line;

/**
 * A flag as it is raised on a patient's page.
 *
 * @param until the day at whose closing time it ends; absent means the next open day
 */
record FlagForm(@NotNull(message = "Choose what it is about.") @Nullable FlagKind kind,
		@NotBlank(message = "Say why it could change the plan today.") @Line(max = 140) @Nullable String because,
		@Nullable LocalDate until, @Nullable UUID formKey) {

	static FlagForm until(LocalDate day, UUID key) {
		return new FlagForm(null, "", day, key);
	}

	RaiseFlag raise(UUID patientId, ClinicCalendar calendar) {
		return RaiseFlag.asTyped(patientId, this.kind, this.because, this.until, calendar);
	}

}
