package org.throughline.audit;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;
import org.throughline.shared.RecordedTogether;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes one line for everything recorded, before the change itself is committed: there
 * is no change without its line.
 */
@Component
class TrailWriter {

	private static final String PATIENTS = "patientIds";

	private static final String LINE = """
			insert into trail (at, actor_id, clinic_id, patient_id, patient_ids, what, subject_id, huddle_id, detail)
			values (:at, :actor, :clinic, :patient, :patients, :what, :subject, :huddle, cast(:detail as jsonb))
			""";

	private final NamedParameterJdbcOperations jdbc;

	private final JsonMapper json;

	TrailWriter(NamedParameterJdbcOperations jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@EventListener
	void write(Recorded recorded) {
		this.jdbc.update(LINE, line(recorded));
	}

	@EventListener
	void write(RecordedTogether recorded) {
		this.jdbc.batchUpdate(LINE, recorded.each().stream().map(this::line).toArray(SqlParameterSource[]::new));
	}

	private SqlParameterSource line(Recorded recorded) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("Recorded outside a transaction: " + recorded.what());
		}
		Map<String, Object> detail = new HashMap<>(recorded.detail());
		UUID[] patients = ids(detail.remove(PATIENTS));
		return new MapSqlParameterSource("at", recorded.at().atOffset(ZoneOffset.UTC))
			.addValue("actor", recorded.actorId())
			.addValue("clinic", recorded.clinicId())
			.addValue("patient", recorded.patientId())
			.addValue("patients", patients)
			.addValue("what", recorded.what())
			.addValue("subject", recorded.subjectId())
			.addValue("huddle", recorded.huddleId())
			.addValue("detail", detail.isEmpty() ? null : this.json.writeValueAsString(detail));
	}

	private static UUID @Nullable [] ids(@Nullable Object patients) {
		return (patients instanceof Collection<?> shown) ? shown.toArray(UUID[]::new) : null;
	}

}
