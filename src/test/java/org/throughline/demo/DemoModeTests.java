package org.throughline.demo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.localdb.LocalDatabase;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class DemoModeTests {

	@ParameterizedTest
	@CsvSource({ ",false", "true,true", "false,false" })
	void onAConfiguredServerItIsOnOnlyWhenAskedFor(String asked, boolean on) {
		MockEnvironment settings = new MockEnvironment();
		if (asked != null) {
			settings.setProperty("throughline.demo", asked);
		}

		DemoMode mode = DemoMode.of(settings, new StaticListableBeanFactory().getBeanProvider(LocalDatabase.class));

		assertThat(mode.isOn()).isEqualTo(on);
	}

}
