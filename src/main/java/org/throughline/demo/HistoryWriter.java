package org.throughline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the lines that the stories would have left in the history of steps and in the
 * trail.
 */
@Component
class HistoryWriter {

	private final JdbcTemplate jdbc;

	HistoryWriter(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void write() {
		statements().forEach(this.jdbc::update);
	}

	private static List<String> statements() {
		try {
			return List.of(new ClassPathResource("db/demo/history.sql").getContentAsString(StandardCharsets.UTF_8)
				.split(";\\s*\\R"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
