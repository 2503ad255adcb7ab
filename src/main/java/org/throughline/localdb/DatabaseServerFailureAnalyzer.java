package org.throughline.localdb;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains in plain words that the configured database server cannot be reached or does
 * not let us in.
 */
class DatabaseServerFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		String state = (cause.getSQLState() != null) ? cause.getSQLState() : "";
		if (state.startsWith("08")) {
			return new FailureAnalysis("The database server does not answer: " + cause.getMessage(),
					"Start the server, or correct SPRING_DATASOURCE_URL. Without that setting Throughline brings its own database.",
					cause);
		}
		if (state.startsWith("28") || state.equals("3D000")) {
			return new FailureAnalysis("The database server does not let Throughline in: " + cause.getMessage(),
					"Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, "
							+ "and that the database and its role exist.",
					cause);
		}
		return null;
	}

}
