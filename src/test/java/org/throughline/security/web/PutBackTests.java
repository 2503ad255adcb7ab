package org.throughline.security.web;

import java.util.UUID;

import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.Test;
import org.throughline.security.KeptWords;
import org.throughline.testing.ClinicTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

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
		assertThat(this.putBack.mayComeBack(patient + "/contact-card/1/decline")).as("it leads to my day").isFalse();
		assertThat(this.putBack.mayComeBack("//elsewhere.example/handoffs")).isFalse();
		assertThat(this.putBack.mayComeBack(null)).isFalse();
	}

	@Test
	void opensTheDoorWhenTheSessionEndsASecondTime() throws Exception {
		MockHttpServletRequest again = new MockHttpServletRequest("POST", "/patients/search");
		again.setParameter(KeptWords.PUT_BACK, "true");
		MockHttpServletResponse refused = new MockHttpServletResponse();
		assertThat(this.putBack.preHandle(again, refused, this)).isFalse();
		assertThat(refused.getStatus()).isEqualTo(404);
		again.setDispatcherType(DispatcherType.FORWARD);
		assertThat(this.putBack.preHandle(again, new MockHttpServletResponse(), this)).isTrue();
	}

}
