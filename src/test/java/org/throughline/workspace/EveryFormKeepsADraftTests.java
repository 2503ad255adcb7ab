package org.throughline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * What somebody types into a form is kept as they type, on every form there is.
 */
class EveryFormKeepsADraftTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Pattern FORM = Pattern.compile("<form\\b[^<>]*method=\"post\"[^<>]*>.*?</form>",
			Pattern.DOTALL);

	private static final Pattern TYPED_INTO = Pattern.compile(
			"<textarea|<select|[\\w-]*fields :: (?!problems|pick|check)|<input(?![^<>]*type=\"(?:hidden|radio|checkbox|file)\")(?![^<>]*th:replace)");

	private static final Pattern KEPT = Pattern.compile("[\\s:]data-draft[\\s=]");

	/**
	 * They look for something, hold a password, or stand before anybody has signed in.
	 */
	private static final List<String> NOTHING_TO_KEEP = List.of("audit/choose.html", "fhir/import.html",
			"find/form.html", "notebook/who.html", "progress/find.html", "roster/roster.html",
			"security/administrator-again.html", "security/first-administrator.html", "security/password.html",
			"security/sign-in.html");

	@Test
	void keepsWhatIsTyped() throws IOException {
		SoftAssertions all = new SoftAssertions();
		try (Stream<Path> templates = Files.walk(TEMPLATES)) {
			for (Path template : templates.filter((file) -> file.toString().endsWith(".html")).toList()) {
				String name = TEMPLATES.relativize(template).toString().replace('\\', '/');
				if (!NOTHING_TO_KEEP.contains(name)) {
					FORM.matcher(Files.readString(template))
						.results()
						.map((form) -> form.group())
						.filter((form) -> TYPED_INTO.matcher(form).find())
						.forEach((form) -> all.assertThat(form).as(name).containsPattern(KEPT));
				}
			}
		}
		all.assertAll();
	}

}
