package org.throughline.flag;

import java.util.Map;
import java.util.UUID;

import org.throughline.shared.SqlQuery;

import org.springframework.jdbc.core.RowMapper;

/**
 * The statement by which a module finds its flags: of a whole clinic, or of one of its
 * patients.
 *
 * @param ofOnePatient what it asks besides for the patient {@code :patient}
 * @param order which of several of one patient comes first
 */
public record FlagQuery(String sql, String ofOnePatient, String order, RowMapper<Flag> flag) {

	public SqlQuery<Flag> ofClinic(Map<String, ?> parameters) {
		return SqlQuery.ofRows(this.sql + this.order, parameters, this.flag);
	}

	public SqlQuery<Flag> ofPatient(UUID patientId, Map<String, ?> parameters) {
		return SqlQuery.ofRows(this.sql + this.ofOnePatient + this.order, parameters, this.flag)
			.with("patient", patientId);
	}

}
