package org.throughline.fhir;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Files that nobody said yes or no to are forgotten.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ForgetsOldPreviews {

	private final KeptPreviews previews;

	private final Clock clock;

	ForgetsOldPreviews(KeptPreviews previews, Clock clock) {
		this.previews = previews;
		this.clock = clock;
	}

	@Scheduled(fixedDelay = 10, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
	void forgetOld() {
		this.previews.forgetOld(this.clock.instant());
	}

}
