package org.throughline.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The number to dial for a patient, and when it has turned out to be wrong.
 */
@Service
@Transactional
public class PatientPhones {

	private final JdbcClient jdbc;

	PatientPhones(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The phone to dial of each patient that has one: the first that was not wrong, else
	 * the first. None of somebody who has died. One statement.
	 */
	@Transactional(readOnly = true)
	public Map<UUID, PhoneToCall> firstOf(Collection<UUID> patientIds) {
		return patientIds.isEmpty() ? Map.of()
				: this.jdbc.sql("""
						select distinct on (patient_id) patient_id, number, unconfirmed_since is not null as doubtful,
						       last_confirmed_on
						from patient_phone where patient_id = any (?)
						   and not exists (select from patient p where p.id = patient_id and p.deceased)
						 order by patient_id, doubtful, position
						""")
					.param(patientIds.toArray(UUID[]::new))
					.query((row, number) -> new PhoneToCall(row.getObject(1, UUID.class), row.getString(2),
							row.getBoolean(3), row.getObject(4, LocalDate.class), null))
					.list()
					.stream()
					.collect(Collectors.toUnmodifiableMap(PhoneToCall::patientId, Function.identity()));
	}

	/** The phone that one dials was answered by somebody else. */
	public void wrongNumber(UUID patientId, Instant now) {
		this.jdbc.sql("""
				update patient_phone set unconfirmed_since = :now
				where unconfirmed_since is null and id = (
				    select id from patient_phone where patient_id = :patient
				     order by unconfirmed_since is not null, position limit 1)
				""").param("now", now.atOffset(ZoneOffset.UTC)).param("patient", patientId).update();
	}

	/**
	 * A number to dial.
	 *
	 * @param doubtful it was wrong the last time
	 * @param confirmedOn when the patient last said that it is right
	 * @param whose of theirs, such as "daughter"; absent for their own
	 */
	public record PhoneToCall(UUID patientId, String number, boolean doubtful, @Nullable LocalDate confirmedOn,
			@Nullable String whose) {
	}

}
