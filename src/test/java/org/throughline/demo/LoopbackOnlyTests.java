package org.throughline.demo;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoopbackOnlyTests {

	private final ServerProperties server = new ServerProperties();

	private final TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();

	@Test
	void theDemoListensToThisComputerAlone() {
		start(true);
		assertThat(this.factory.getAddress().isLoopbackAddress()).isTrue();
	}

	@Test
	void theDemoRefusesToListenOnANetwork() throws Exception {
		this.server.setAddress(InetAddress.getByName("0.0.0.0"));
		assertThatExceptionOfType(DemoNeedsLoopback.class).isThrownBy(() -> start(true))
			.withMessageContaining("0.0.0.0")
			.satisfies((refusal) -> assertThat(new DemoNeedsLoopbackAnalyzer().analyze(refusal).getAction())
				.contains("THROUGHLINE_DEMO=false"));
	}

	@Test
	void aRealClinicListensWhereItsSettingsSay() {
		start(false);
		assertThat(this.factory.getAddress()).isNull();
	}

	private void start(boolean demo) {
		new LoopbackOnly(new DemoMode(demo), this.server).customize(this.factory);
	}

}
