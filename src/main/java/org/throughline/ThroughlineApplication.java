package org.throughline;

import java.time.Clock;

import org.throughline.demo.DemoMode;
import org.throughline.localdb.LocalDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

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

	@Bean
	DemoMode demoMode(Environment environment, ObjectProvider<LocalDatabase> localDatabase) {
		return DemoMode.of(environment, localDatabase);
	}

}
