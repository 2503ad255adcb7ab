package org.throughline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.demo.DemoMode;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says on the last line of the console where to go.
 */
@Component
class WhereToGo {

	private static final Logger logger = LoggerFactory.getLogger(WhereToGo.class);

	private final DemoMode demo;

	WhereToGo(DemoMode demo) {
		this.demo = demo;
	}

	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void on(ApplicationReadyEvent ready) {
		if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			logger.info("Throughline is ready. {} http://localhost:{}",
					this.demo.isOn() ? "Visit the demo clinic:" : "Go to", web.getWebServer().getPort());
		}
	}

}
