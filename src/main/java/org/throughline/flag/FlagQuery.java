package org.throughline.flag;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The statement by which a module finds its flags: of a whole clinic, or of one of its
 * patients.
 *
 * @param ofPatient what it asks besides for the patient {@code :patient}
 * @param order which of several of one patient comes first
 */
public record FlagQuery(String sql, String ofPatient, String order, RowMapper<Flag> flag) {

	public List<Flag> all(JdbcClient jdbc, Map<String, ?> params) {
		return jdbc.sql(this.sql + this.order).params(params).query(this.flag).list();
	}

	public List<Flag> of(UUID patientId, JdbcClient jdbc, Map<String, ?> params) {
		return jdbc.sql(this.sql + this.ofPatient + this.order)
			.params(params)
			.param("patient", patientId)
			.query(this.flag)
			.list();
	}

}
