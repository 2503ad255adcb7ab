package org.throughline.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Replaces the application's clock: {@code @Import(FixedClock.class)}, then inject
 * {@link TestClock} to move it.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FixedClock {

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

}
