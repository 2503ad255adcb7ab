package org.throughline;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void modulesNameOnlyWhatTheyMay() {
		ApplicationModules.of(ThroughlineApplication.class).verify();
	}

}
