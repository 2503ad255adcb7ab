package org.throughline.security;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.shared.RefusedByRule;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ClinicTest
class PasswordRulesTests {

	private static final List<String> DANA = List.of("Dana", "Whitcomb", "dana.whitcomb@millbrook.example");

	@Autowired
	private PasswordRules rules;

	@Autowired
	private PasswordEncoder encoder;

	@Autowired
	private TestStaff people;

	@ParameterizedTest
	@ValueSource(strings = { "heron over the quiet lake", "aaaa bbbb cccc ddq xyz", "83017465920183746",
			"всё будет хорошо завтра", "Zx9!kLw2@pQr7#vB", "🙂 grape lantern river 🙂" })
	void asksForNothingButLength(String password) {
		assertThatCode(() -> this.rules.check("newPassword", password, DANA)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			short one        | This has 9 characters
			passwordpassword | Many people use this one
			QWERTYUIOPasdfgh | Many people use this one
			abcabcabcabcabcabc | Many people use this one
			1111111111111111 | Many people use this one
			danawhitcomb2026! | mostly words that others know
			Throughline 98765 | mostly words that others know
			pinewoodclinic2026 | mostly words that others know
			""")
	void refusesWhatOthersGuessFirst(String password, String words) {
		this.people.clinic("Pinewood Clinic");
		assertThatExceptionOfType(RefusedByRule.class).isThrownBy(() -> this.rules.check("newPassword", password, DANA))
			.withMessageContaining(words);
	}

	@Test
	void takesLongPassphrasesWhole() {
		String start = "a long walk by the river in the morning ".repeat(3);
		String hash = String.valueOf(this.encoder.encode(start + "one"));
		assertThat(hash).startsWith("{argon2id}");
		assertThat(this.encoder.matches(start + "one", hash)).isTrue();
		assertThat(this.encoder.matches(start + "two", hash)).isFalse();
	}

}
