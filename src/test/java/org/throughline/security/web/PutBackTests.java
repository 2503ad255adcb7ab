package org.throughline.security.web;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.throughline.testing.ClinicTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which forms can be filled again with what was sent too late.
 */
@ClinicTest
class PutBackTests {

	@Autowired
	private PutBack putBack;

	@Test
	void fillsAFormThatCanBeShownAgainAndNoOther() {
		String patient = "/patients/" + UUID.randomUUID();
		assertThat(this.putBack.mayComeBack(patient + "/next-steps")).isTrue();
		assertThat(this.putBack.mayComeBack("/handoffs")).isTrue();
		assertThat(this.putBack.mayComeBack(patient + "/contacts")).isTrue();
		assertThat(this.putBack.mayComeBack("/patients/search")).as("it saves nothing").isFalse();
		assertThat(this.putBack.mayComeBack(patient + "/worries")).as("it stands on another page").isFalse();
		assertThat(this.putBack.mayComeBack("//elsewhere.example/handoffs")).isFalse();
		assertThat(this.putBack.mayComeBack(null)).isFalse();
	}

}
