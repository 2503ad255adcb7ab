package org.throughline.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.CountedStatements;
import org.throughline.testing.Pages;
import org.throughline.testing.TestClinic;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.throughline.security.SignedInAs.signedInAs;

@ClinicTest
class KeysTests {

	private static final Pattern DECLARED = Pattern.compile("data-key=\"([^\"]*)\"|data-key=\\$\\{[^}]*'(\\w+)'");

	@Autowired
	private Pages pages;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private Keys keys;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CountedStatements.Statements statements;

	private Actor dana;

	private Actor other;

	@BeforeEach
	void openTheClinic() {
		TestClinic clinic = this.people.millbrook();
		this.dana = clinic.dana();
		this.other = clinic.marcus();
	}

	@Test
	void aPersonsKeysAreTheirOwn() {
		assertThat(send(Map.of("keys[HANDOFF]", "x", "keys[FIND]", "é"))).hasStatus3xxRedirection();
		assertThat(this.keys.of(this.dana.staffId()).cap("HANDOFF")).isEqualTo("X");
		assertThat(this.keys.of(this.dana.staffId()).cap("FIND")).isEqualTo("É");
		assertThat(this.keys.of(this.dana.staffId()).cap("CONTACT")).isEqualTo("C");
		assertThat(this.keys.of(this.other.staffId())).isEqualTo(KeyMap.USUAL);
	}

	@Test
	void everyPageAndTheHuddleFollowThem() {
		send(Map.of("keys[NAMES]", "i", "keys[HANDOFF]", "x"));
		assertThat(page("/my-day")).contains("data-act=\"HANDOFF\" data-on=\"x\"");
		assertThat(page("/huddle")).contains("data-act=\"NAMES\" data-on=\"i\"", "data-key=\"NAMES\"", "<kbd>I</kbd>")
			.doesNotContain("<kbd>P</kbd> names");
	}

	@Test
	void switchedOffNoPageHasAnyKey() {
		assertThat(send(Map.of("letters", "false"))).hasStatus3xxRedirection();
		assertThat(page("/my-day")).contains("Your single keys are switched off", "/account/keys")
			.doesNotContain("data-on=", "data-go=\"g\"");
		assertThat(page("/huddle")).doesNotContain("data-on=", "<kbd>J</kbd>");
		send(Map.of("letters", "true"));
		assertThat(page("/my-day")).contains("data-act=\"FIND\" data-on=\"/\"");
	}

	@Test
	void aConflictIsSaidBesideTheKeyAndNothingIsLost() {
		assertThat(send(Map.of("keys[CONTACT]", "h", "keys[STEP]", "w"))).hasStatus(422)
			.bodyText()
			.contains("H already does “Log a handoff”.", "aria-invalid=\"true\"", "value=\"W\"");
		assertThat(this.keys.of(this.dana.staffId())).isEqualTo(KeyMap.USUAL);
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.keys.change(this.dana,
				new KeyChoice(true, Map.of(KeyAct.FIND, "h", KeyAct.HANDOFF, "h")), TestClock.START));
	}

	@Test
	void theDatabaseKeepsOneKeyToOneThing() {
		send(Map.of("keys[CONTACT]", "x"));
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.jdbc
			.sql("insert into staff_key (staff_id, act, after_go, key) values (?, 'HANDOFF', false, 'x')")
			.param(this.dana.staffId())
			.update());
	}

	@Test
	void theUsualKeysComeBack() {
		send(Map.of("letters", "false", "keys[CONTACT]", "x"));
		assertThat(this.mvc.post().uri("/account/keys/return").with(signedInAs(this.dana))).hasStatus3xxRedirection();
		assertThat(this.keys.of(this.dana.staffId())).isEqualTo(KeyMap.USUAL);
	}

	@Test
	void whatWasNotSentStaysAsItIs() {
		send(Map.of("keys[CONTACT]", "x"));
		assertThat(send(Map.of("letters", "perhaps", "keys[NOTHING]", "y", "keys[STEP]", "w")))
			.hasStatus3xxRedirection();
		assertThat(this.keys.of(this.dana.staffId()).cap("CONTACT")).isEqualTo("X");
		assertThat(this.keys.of(this.dana.staffId()).cap("STEP")).isEqualTo("W");
	}

	@Test
	void aChangeLeavesALineInTheTrail() {
		send(Map.of("keys[CONTACT]", "x"));
		assertThat(this.jdbc.sql("select what from trail where actor_id = ?")
			.param(this.dana.staffId())
			.query(String.class)
			.list()).contains("keys changed");
	}

	@Test
	void costAPageNoStatement() {
		page("/account/keys");
		assertThat(this.statements.of(() -> page("/account/keys"))).isEmpty();
	}

	/** A key that no act knows would do nothing, and stand in no list. */
	@Test
	void everyKeyOfATemplateIsOnTheList() throws IOException {
		List<String> acts = Stream.concat(Stream.of("OPEN"), Arrays.stream(KeyAct.values()).map(KeyAct::name)).toList();
		try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
			for (Path template : templates.filter((file) -> file.toString().endsWith(".html")).toList()) {
				String text = Files.readString(template);
				assertThat(DECLARED.matcher(text.replaceAll("<!--.*?-->", ""))
					.results()
					.map((found) -> found.group(1) != null ? found.group(1) : found.group(2))).as(template.toString())
					.allMatch(acts::contains);
			}
		}
	}

	private MvcTestResult send(Map<String, String> fields) {
		var request = this.mvc.post().uri("/account/keys").with(signedInAs(this.dana));
		fields.forEach(request::param);
		return request.exchange();
	}

	private String page(String path) {
		return this.pages.read(this.dana, path);
	}

}
