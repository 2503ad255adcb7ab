package org.throughline.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Sends several queries to the database at once: each alone would wait for its own answer
 * before the next is sent, which for a quick one is most of its time.
 */
@Component
public class OneRoundTrip {

	private static final int KEPT = 256;

	private final ConcurrentLruCache<String, ParsedSql> parsed = new ConcurrentLruCache<>(KEPT,
			NamedParameterUtils::parseSqlStatement);

	private final JdbcTemplate jdbc;

	OneRoundTrip(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** All that they find, in their order. */
	public <T> List<T> read(List<SqlQuery<T>> queries) {
		if (queries.isEmpty()) {
			return List.of();
		}
		Object[] values = queries.stream().flatMap(this::values).toArray();
		PreparedStatementCallback<List<T>> answers = (statement) -> {
			new ArgumentPreparedStatementSetter(values).setValues(statement);
			return answers(queries, statement);
		};
		return this.jdbc.execute(queries.stream().map(this::positional).collect(Collectors.joining(";\n")), answers);
	}

	private static <T> List<T> answers(List<SqlQuery<T>> queries, PreparedStatement statement) throws SQLException {
		List<T> found = new ArrayList<>();
		statement.execute();
		for (SqlQuery<T> query : queries) {
			try (ResultSet rows = statement.getResultSet()) {
				found.addAll(query.answer().extractData(rows));
			}
			statement.getMoreResults();
		}
		return found;
	}

	private String positional(SqlQuery<?> query) {
		return NamedParameterUtils.substituteNamedParameters(this.parsed.get(query.sql()), parameters(query));
	}

	private Stream<Object> values(SqlQuery<?> query) {
		return Stream.of(NamedParameterUtils.buildValueArray(this.parsed.get(query.sql()), parameters(query), null));
	}

	private static SqlParameterSource parameters(SqlQuery<?> query) {
		return new MapSqlParameterSource(query.parameters());
	}

}
