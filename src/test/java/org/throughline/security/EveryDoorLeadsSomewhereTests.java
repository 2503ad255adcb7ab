package org.throughline.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * Every address that a template names is a route of ours: no form is sent and no link
 * leads to where nobody answers.
 */
class EveryDoorLeadsSomewhereTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern DOOR = Pattern
		.compile("(th:action=\"|hx-post=|data-wall=|th:href=\"|hx-get=)@\\{(/(?:[^{}(]|\\{\\w+\\})*)[(}]");

	private static final Pattern PART = Pattern.compile("\\{(\\w+)\\}");

	/** What stands for a word or a day and not for somebody's id. */
	private static final Map<String, String> WORDS = Map.of("day", "2025-12-01", "list", "gaps", "owner", "nobody",
			"span", "late", "v", "1", "form", "handoff", "place", "patients");

	private static final Map<String, String> ACTS = Map.of("followup", "ask", "huddle", "owner");

	@Test
	void leadsSomewhere() throws IOException {
		SoftAssertions all = new SoftAssertions();
		try (Stream<Path> templates = Files.walk(TEMPLATES)) {
			for (Path template : templates.filter((file) -> file.toString().endsWith(".html")).toList()) {
				String text = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
				Matcher doors = DOOR.matcher(text);
				while (doors.find()) {
					HttpMethod method = isSent(text, doors) ? HttpMethod.POST : HttpMethod.GET;
					String path = filled(doors.group(2), template.getParent().getFileName().toString());
					all.assertThat(AccessTable.find(method, PathContainer.parsePath(path)))
						.as("%s %s in %s", method, doors.group(2), TEMPLATES.relativize(template))
						.isPresent();
				}
			}
		}
		all.assertAll();
	}

	private static boolean isSent(String text, Matcher door) {
		if (door.group(1).startsWith("th:action")) {
			return text.substring(text.lastIndexOf("<form", door.start()), text.indexOf('>', door.end()))
				.contains("method=\"post\"");
		}
		return door.group(1).matches("hx-post=|data-wall=");
	}

	private static String filled(String path, String module) {
		return PART.matcher(path).replaceAll((part) -> switch (part.group(1)) {
			case "act", "to" -> path.contains("responsibilities") ? "holder" : ACTS.getOrDefault(module, "");
			case "turn" -> "flag";
			default -> WORDS.getOrDefault(part.group(1), UUID.randomUUID().toString());
		});
	}

}
