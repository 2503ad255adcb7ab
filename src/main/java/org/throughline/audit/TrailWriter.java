package org.throughline.audit;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Recorded;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes one line for everything recorded, before the change itself is committed: there
 * is no change without its line.
 */
@Component
class TrailWriter {

	private static final String PATIENTS = "patientIds";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	TrailWriter(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	@EventListener
	void write(Recorded recorded) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("Recorded outside a transaction: " + recorded.what());
		}
		Map<String, Object> detail = new HashMap<>(recorded.detail());
		UUID[] patients = ids(detail.remove(PATIENTS));
		this.jdbc
			.sql("""
					insert into trail (at, actor_id, clinic_id, patient_id, patient_ids, what, subject_id, huddle_id, detail)
					values (:at, :actor, :clinic, :patient, :patients, :what, :subject, :huddle, cast(:detail as jsonb))
					""")
			.param("at", recorded.at().atOffset(ZoneOffset.UTC))
			.param("actor", recorded.actorId())
			.param("clinic", recorded.clinicId())
			.param("patient", recorded.patientId())
			.param("patients", patients)
			.param("what", recorded.what())
			.param("subject", recorded.subjectId())
			.param("huddle", recorded.huddleId())
			.param("detail", detail.isEmpty() ? null : this.json.writeValueAsString(detail))
			.update();
	}

	private static UUID @Nullable [] ids(@Nullable Object patients) {
		return (patients instanceof Collection<?> shown) ? shown.toArray(UUID[]::new) : null;
	}

}
