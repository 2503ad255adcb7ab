package org.throughline.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;

/**
 * One statement that reads, with its named parameters and how its rows are understood.
 *
 * @param <T> what it finds
 */
public record SqlQuery<T>(String sql, Map<String, ?> parameters, ResultSetExtractor<List<T>> answer) {

	public static <T> SqlQuery<T> ofRows(String sql, Map<String, ?> parameters, RowMapper<T> row) {
		return new SqlQuery<>(sql, parameters, new RowMapperResultSetExtractor<>(row));
	}

	public SqlQuery<T> with(String name, Object value) {
		Map<String, Object> more = new HashMap<>(this.parameters);
		more.put(name, value);
		return new SqlQuery<>(this.sql, more, this.answer);
	}

	/** The same statement, what it finds turned into something else. */
	public <R> SqlQuery<R> then(Function<List<T>, List<R>> next) {
		return new SqlQuery<>(this.sql, this.parameters, (rows) -> next.apply(this.answer.extractData(rows)));
	}

}
