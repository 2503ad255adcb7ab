package org.throughline.security;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DatabaseAwayTests {

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/handoffs/new");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void saysThatOurRecordsDoNotAnswerAndKeepsWhatWasTyped() throws Exception {
		this.request.addParameter("concern", "He can't sleep <since> Monday");

		answer(new SQLTransientConnectionException("Connection is not available"));

		assertThat(this.response.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
		assertThat(this.response.getHeader("Content-Security-Policy")).isEqualTo(SecuritySettings.OUR_FILES_ONLY);
		assertThat(this.response.getContentAsString())
			.contains("Our records do not answer", "What you typed", "<dt>Concern</dt>", "sleep &lt;since&gt; Monday")
			.doesNotContain("<since>", "<!--");
	}

	@ParameterizedTest
	@ValueSource(strings = { "08006", "08001", "57P01" })
	void knowsAConnectionThatBrokeInTheMiddle(String state) throws Exception {
		answer(new SQLException("gone", state));

		assertThat(this.response.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE.value());
		assertThat(this.response.getContentAsString()).doesNotContain("What you typed");
	}

	@Test
	void leavesEveryOtherFailureToItsOwnPage() {
		assertThatThrownBy(() -> answer(new SQLException("twice", "23505")))
			.isInstanceOf(CannotCreateTransactionException.class);
		assertThat(this.response.getStatus()).isEqualTo(HttpStatus.OK.value());
	}

	private void answer(SQLException failed) throws Exception {
		FilterChain chain = (request, response) -> {
			throw new CannotCreateTransactionException("none", failed);
		};
		new DatabaseAway().doFilter(this.request, this.response, chain);
	}

}
