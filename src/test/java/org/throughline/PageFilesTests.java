package org.throughline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ClinicTest
class PageFilesTests {

	private static final Pattern FILE = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"");

	private static final Pattern IMPORT = Pattern.compile("@import url\\(([^)]+)\\) layer\\(bootstrap\\)");

	private static final Pattern FORBIDDEN = Pattern
		.compile("\\sstyle=|th:style|th:utext|\\son[a-z]+=\"|hx-on|<style|<script(?![^>]*src=)[^>]*>|\\[\\(");

	/**
	 * Thymeleaf reads th:replace first and then forgets the condition of the same tag.
	 */
	private static final Pattern FORGOTTEN_CONDITION = Pattern.compile(
			"<[^<>]*\\sth:(?:if|unless|each)=\"[^\"]*\"[^<>]*\\sth:(?:replace|insert)=|<[^<>]*\\sth:(?:replace|insert)=\"[^\"]*\"[^<>]*\\sth:(?:if|unless|each)=");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Test
	void everyFileOfAPageIsThereUnderAnAddressThatChangesWithIt() throws Exception {
		List<String> files = found(FILE, signInPage());
		assertThat(files).hasSizeGreaterThan(20).allMatch((file) -> file.matches(".*-[0-9a-f]{32}\\.\\w+"));
		assertThat(files).allSatisfy((file) -> assertThat(this.mvc.get().uri(file)).hasStatusOk());
	}

	@Test
	void noStylesheetOfAPageIsLeftOut() throws Exception {
		Path sheets = Path.of("src/main/resources/static/css");
		String page = signInPage();
		try (Stream<Path> all = Files.walk(sheets)) {
			assertThat(all.map((file) -> sheets.relativize(file).toString().replace('\\', '/'))
				.filter((name) -> name.endsWith(".css") && !name.startsWith("paper")))
				.allSatisfy((name) -> assertThat(page).contains("/assets/css/" + name.replace(".css", "-")));
		}
	}

	@Test
	void bootstrapStaysInTheLowestLayer() throws Exception {
		String layers = found(FILE, signInPage()).stream()
			.filter((file) -> file.contains("/layers-"))
			.findFirst()
			.orElseThrow();
		String css = body(layers);
		assertThat(css).containsPattern("@layer bootstrap, tokens, base, components, pages, print;");
		assertThat(this.mvc.get().uri(found(IMPORT, css).get(0))).hasStatusOk();
	}

	@Test
	void noTemplateCarriesInlineStyleScriptOrUnescapedText() throws IOException {
		try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
			assertThat(templates.filter((file) -> file.toString().endsWith(".html")))
				.allSatisfy((file) -> assertThat(read(file)).doesNotContainPattern(FORBIDDEN));
		}
	}

	@Test
	void noConditionIsForgottenBecauseItsTagIsReplaced() throws IOException {
		try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
			assertThat(templates.filter((file) -> file.toString().endsWith(".html")))
				.allSatisfy((file) -> assertThat(read(file)).doesNotContainPattern(FORGOTTEN_CONDITION));
		}
	}

	private String signInPage() throws Exception {
		this.people.millbrook();
		return body("/sign-in");
	}

	private String body(String path) throws Exception {
		return this.mvc.get().uri(path).exchange().getResponse().getContentAsString();
	}

	private static List<String> found(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
