package org.throughline.demo;

import java.net.InetAddress;

import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Lets the demo clinic listen to this computer alone.
 */
@Component
class LoopbackOnly implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

	private final DemoMode demo;

	private final ServerProperties server;

	LoopbackOnly(DemoMode demo, ServerProperties server) {
		this.demo = demo;
		this.server = server;
	}

	@Override
	public void customize(ConfigurableWebServerFactory factory) {
		if (!this.demo.isOn()) {
			return;
		}
		InetAddress asked = this.server.getAddress();
		if (asked != null && !asked.isLoopbackAddress()) {
			throw new DemoNeedsLoopback(asked);
		}
		factory.setAddress((asked != null) ? asked : InetAddress.getLoopbackAddress());
	}

}
