package org.throughline.demo.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills an empty database with an invented organization of a given size.
 */
public final class LoadCase {

	private LoadCase() {
	}

	/** Runs in one transaction; the full size takes a minute or two. */
	public static void fill(DataSource database, LoadSize size, Instant now) {
		Connection connection = DataSourceUtils.getConnection(database);
		try {
			connection.setAutoCommit(false);
			NamedParameterJdbcTemplate jdbc = new NamedParameterJdbcTemplate(
					new SingleConnectionDataSource(connection, true));
			Map<String, Object> parameters = size.parameters(now);
			for (String statement : statements()) {
				jdbc.update(statement, parameters);
			}
			connection.commit();
			connection.setAutoCommit(true);
			jdbc.getJdbcTemplate().execute("vacuum analyze");
		}
		catch (java.sql.SQLException ex) {
			throw new IllegalStateException("The load case could not be made", ex);
		}
		finally {
			DataSourceUtils.releaseConnection(connection, database);
		}
	}

	private static String[] statements() {
		try {
			return new ClassPathResource("db/load/load-case.sql").getContentAsString(StandardCharsets.UTF_8)
				.split(";\\s*\\R\\s*(?:\\R|\\z)");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
