package org.throughline.notebook.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.DueChoice;
import org.throughline.followup.StepKind;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.HandoffOffer;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;

/**
 * The handoff that a line turns into: to whom, the two sentences, and what happens next.
 */
record LineHandoffForm(@Nullable UUID formKey,
		@NotNull(message = "How do you hand over? Choose one.") @Nullable HandoffKind kind,
		@NotEmpty(message = "Choose whom you ask. Whoever is free first takes it.") @Size(max = 5,
				message = "Ask up to five people. Leave someone out.") List<UUID> to,
		@NotBlank(message = "What is the concern? One sentence.") @Line(max = 160) @Nullable String concern,
		@Line(max = 200) @Nullable String mostUrgent, @Nullable Boolean safety,
		@NotBlank(message = "Say what happens next. Start with a verb.") @Line(max = 140) @Nullable String stepTitle,
		@NotNull(message = "Choose what sort of step it is.") @Nullable StepKind stepKind,
		@NotNull(message = "By when? Choose one.") @Nullable DueChoice due, @Nullable LocalDate day,
		@Nullable LocalTime time) {

	LineHandoffForm {
		to = (to != null) ? to.stream().filter(Objects::nonNull).distinct().toList() : List.of();
	}

	/** The patient's words where the line repeats them, else the sender's. */
	static LineHandoffForm of(String words) {
		String quoted = AtName.quoted(words);
		String concern = quoted.isEmpty() ? Shortened.to(160, words) : "";
		return new LineHandoffForm(null, HandoffKind.MESSAGE, List.of(), concern, quoted, false, null, StepKind.CALL,
				DueChoice.NEXT_DAY, null, null);
	}

	/** The same, due at the open time that was offered. */
	LineHandoffForm on(LocalDateTime open) {
		return new LineHandoffForm(this.formKey, this.kind, this.to, this.concern, this.mostUrgent, this.safety,
				this.stepTitle, this.stepKind, DueChoice.PICK, open.toLocalDate(), open.toLocalTime());
	}

	HandoffOffer offer(UUID patientId, ClinicCalendar calendar, Instant now) {
		return new HandoffOffer(patientId, Objects.requireNonNull(this.kind), false, Boolean.TRUE.equals(this.safety),
				this.to, null, Objects.requireNonNull(this.concern).strip(), Texts.clean(this.mostUrgent), null, null,
				null,
				new HandoffOffer.Step(Objects.requireNonNull(this.stepTitle).strip(),
						Objects.requireNonNull(this.stepKind),
						Objects.requireNonNull(this.due).due(calendar, now, this.day, this.time)),
				List.of());
	}

}
