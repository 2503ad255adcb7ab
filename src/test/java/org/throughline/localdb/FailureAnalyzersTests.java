package org.throughline.localdb;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

class FailureAnalyzersTests {

	private final DatabaseServerFailureAnalyzer server = new DatabaseServerFailureAnalyzer();

	@Test
	void saysThatTheServerDoesNotAnswer() {
		FailureAnalysis analysis = this.server.analyze(new IllegalStateException(new SQLException("refused", "08001")));
		assertThat(analysis.getDescription()).contains("does not answer").contains("refused");
		assertThat(analysis.getAction()).contains("SPRING_DATASOURCE_URL");
	}

	@Test
	void saysThatTheServerDoesNotLetUsIn() {
		assertThat(this.server.analyze(new SQLException("wrong password", "28P01")).getAction())
			.contains("SPRING_DATASOURCE_PASSWORD");
	}

	@Test
	void leavesOtherDatabaseErrorsAlone() {
		assertThat(this.server.analyze(new SQLException("duplicate", "23505"))).isNull();
	}

	@Test
	void passesOnWhatToDoAboutTheEmbeddedDatabase() {
		FailureAnalysis analysis = new LocalDatabaseFailureAnalyzer()
			.analyze(new LocalDatabaseFailure("The folder is taken.", "Stop the other one.", null));
		assertThat(analysis.getDescription()).isEqualTo("The folder is taken.");
		assertThat(analysis.getAction()).isEqualTo("Stop the other one.");
	}

}
