package org.throughline.followup;

import org.junit.jupiter.api.Test;
import org.throughline.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

class StepEventTests {

	@Test
	void saysWhoDidItOnceAndOfAnOfferNotThatItWentToItsSender() {
		assertThat(event("offered", "Dana W.", "Dana W.").whom()).isNull();
		assertThat(event("taken", "Marcus O.", "Marcus O.").whom()).isNull();
		assertThat(event("taken", "Dana W.", "Marcus O.").whom()).isEqualTo("by Marcus O.");
		assertThat(event("taken over", "Marcus O.", "Marcus O.").whom()).isNull();
		assertThat(event("done", "Dana W.", "Luis A.").whom()).isEqualTo("by Luis A.");
		assertThat(event("asked", "Dana W.", "Luis A.").whom()).isEqualTo("to Luis A.");
		assertThat(event("created", "Dana W.", "Luis A.").whom()).isEqualTo("for Luis A.");
	}

	private static StepEvent event(String what, String by, String to) {
		return new StepEvent(TestClock.START, by, what, null, null, null, null, to, false);
	}

}
