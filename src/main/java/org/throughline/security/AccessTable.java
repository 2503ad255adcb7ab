package org.throughline.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who may do what on which route, as {@code security/access.txt} says: a route without a
 * row is closed to everybody.
 */
final class AccessTable {

	static final List<AccessRow> ROWS = read(new ClassPathResource("security/access.txt"));

	private static final List<AccessRow> MOST_SPECIFIC_FIRST = ROWS.stream()
		.sorted(Comparator.comparing(AccessRow::pattern, PathPattern.SPECIFICITY_COMPARATOR))
		.toList();

	private AccessTable() {
	}

	static Optional<AccessRow> find(HttpMethod method, PathContainer path) {
		HttpMethod asked = (method == HttpMethod.HEAD) ? HttpMethod.GET : method;
		return MOST_SPECIFIC_FIRST.stream()
			.filter((row) -> row.method().equals(asked) && row.pattern().matches(path))
			.findFirst();
	}

	private static List<AccessRow> read(ClassPathResource table) {
		try {
			return table.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map(AccessRow::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
