package org.throughline.notebook.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackTests {

	@Test
	void comesBackToPagesOfOursOnly() {
		assertThat(Back.to("http://localhost:8080/patients/0199-ab?x=1")).isEqualTo("/patients/0199-ab");
		assertThat(Back.to("http://localhost:8080//evil.example")).isEqualTo("/notebook");
		assertThat(Back.to("not an address")).isEqualTo("/notebook");
		assertThat(Back.to(null)).isEqualTo("/notebook");
	}

}
