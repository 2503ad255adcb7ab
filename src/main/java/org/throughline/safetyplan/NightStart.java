package org.throughline.safetyplan;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepCause;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The step after a safety plan that could not be used at 2 a.m. begins with what was in
 * the way.
 */
@Component
class NightStart implements StepCause {

	private static final int TITLE = 140;

	private final JdbcClient jdbc;

	NightStart(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Start> of(Actor reader, PatientCard patient, UUID nightId) {
		return reader.isClinical()
				? this.jdbc.sql("select coalesce(words, '') from safety_plan_night where id = ? and patient_id = ?")
					.params(nightId, patient.id())
					.query(String.class)
					.optional()
					.map((words) -> new Start(title(words, Pronouns.of(patient).object()), StepKind.SAFETY))
				: Optional.empty();
	}

	private static String title(@Nullable String words, String them) {
		if (!StringUtils.hasText(words)) {
			return "Go through the safety plan with %s until it would do at 2 a.m.".formatted(them);
		}
		String title = "Make the safety plan work with %s: “%s”".formatted(them, words);
		return (title.length() <= TITLE) ? title : title.substring(0, TITLE - 2).strip() + "…”";
	}

}
