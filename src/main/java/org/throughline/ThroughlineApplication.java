package org.throughline;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Throughline: one running instance for the clinics of one organization.
 */
@SpringBootApplication
public class ThroughlineApplication {

	public static void main(String[] args) {
		SpringApplication.run(ThroughlineApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
