package org.throughline.demo;

import java.time.Clock;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Tells the demo day on the first start, before anybody is sent to the page.
 */
@Component
class DemoStart implements ApplicationRunner {

	private final DemoMode mode;

	private final DemoDay day;

	private final Clock clock;

	DemoStart(DemoMode mode, DemoDay day, Clock clock) {
		this.mode = mode;
		this.day = day;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments args) {
		if (this.mode.isOn()) {
			this.day.startOnEmpty(this.clock.instant());
		}
	}

}
