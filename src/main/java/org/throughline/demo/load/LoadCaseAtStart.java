package org.throughline.demo.load;

import java.time.Clock;
import java.util.UUID;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Fills an empty database with the load case when {@code throughline.load-case} asks for
 * it ({@code thousand} or {@code full}), and says how to sign in: to walk through the
 * pages at that size.
 */
@Component
@ConditionalOnProperty("throughline.load-case")
class LoadCaseAtStart implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(LoadCaseAtStart.class);

	private final DataSource database;

	private final JdbcClient jdbc;

	private final PasswordEncoder passwords;

	private final Clock clock;

	private final String size;

	LoadCaseAtStart(DataSource database, JdbcClient jdbc, PasswordEncoder passwords, Clock clock,
			@Value("${throughline.load-case}") String size) {
		this.size = size;
		this.database = database;
		this.jdbc = jdbc;
		this.passwords = passwords;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.jdbc.sql("select exists (select from clinic)").query(Boolean.class).single()) {
			log.info("There is a clinic already: the load case is left out");
			return;
		}
		LoadCase.fill(this.database, "full".equals(this.size) ? LoadSize.FULL : LoadSize.THOUSAND,
				this.clock.instant());
		String password = UUID.randomUUID().toString();
		this.jdbc.sql("update staff_member set password_hash = ? where email = 'person1@load.example'")
			.param(this.passwords.encode(password))
			.update();
		log.info("The load case is made. Sign in as person1@load.example with {}", password);
	}

}
