package org.throughline.security;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class KeptWordsTests {

	@Test
	void keepWhatWasTypedAndNeitherAPasswordNorThatTheFormWasToBeShownAgain() {
		MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/handoffs");
		sent.addParameter("concern", "Sugars over 300 again.");
		sent.addParameter("newPassword", "a long enough password");
		sent.addParameter("_csrf", "token");
		sent.addParameter(KeptWords.PUT_BACK, "true");
		KeptWords kept = KeptWords.of(sent);
		assertThat(kept.at()).isEqualTo("/handoffs");
		assertThat(kept.fields()).extracting(KeptWords.Field::name).containsExactly("concern");
	}

}
