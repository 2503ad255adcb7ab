package org.throughline.careteam.web;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CardFormTests {

	@Test
	void isAFormOfItsOwnOnceItIsMeantToFollowANewerCard() {
		CardForm saved = new CardForm(UUID.randomUUID(), 1, List.of(), null, "Luis has left", null);
		CardForm over = saved.over(2);
		assertThat(over.formKey()).as("what was saved under the first is not it").isNull();
		assertThat(over.version()).isEqualTo(2);
		assertThat(over.why()).isEqualTo("Luis has left");
	}

}
