package org.throughline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import javax.sql.DataSource;

import org.throughline.ThroughlineApplication;
import org.throughline.demo.load.LoadCase;
import org.throughline.demo.load.LoadSize;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Throughline with an invented organization, as a program of its own: two in one program
 * would share what the JVM learned from either. It ends when whoever started it is gone.
 */
final class ClinicProgram {

	static final String PERSON = "person1@load.example";

	static final String PASSWORD = "a long enough password";

	/**
	 * What it says, beside its log, when it can be visited: port, seconds of filling,
	 * patient, what to search for.
	 */
	static final String READY = "Filled and ready:";

	private ClinicProgram() {
	}

	/**
	 * @param arguments the name of a size and the folder of its database
	 */
	public static void main(String[] arguments) throws IOException {
		LoadSize size = arguments[0].equals("FULL") ? LoadSize.FULL : LoadSize.THOUSAND;
		try (ConfigurableApplicationContext application = start(Path.of(arguments[1]))) {
			Duration filling = fill(application, size);
			System.err.printf("%s %s %d %s%n", READY,
					application.getEnvironment().getRequiredProperty("local.server.port"), filling.toSeconds(),
					patient(application));
			System.in.readAllBytes();
		}
	}

	private static ConfigurableApplicationContext start(Path folder) {
		return new SpringApplicationBuilder(ThroughlineApplication.class, FloorPage.class).run(
				"--throughline.localdb.directory=" + folder, "--throughline.demo=false", "--server.port=0",
				"--server.address=127.0.0.1");
	}

	private static Duration fill(ConfigurableApplicationContext application, LoadSize size) {
		long start = System.nanoTime();
		LoadCase.fill(application.getBean(DataSource.class), size, Instant.now());
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		application.getBean(JdbcClient.class)
			.sql("update staff_member set password_hash = ? where email = ?")
			.param(application.getBean(PasswordEncoder.class).encode(PASSWORD))
			.param(PERSON)
			.update();
		return took;
	}

	/** Somebody flagged, and what one would type to find them. */
	private static String patient(ConfigurableApplicationContext application) {
		return application.getBean(JdbcClient.class).sql("""
				select p.id || ' ' || p.family_name || ' ' || left(p.given_name, 3) from raised_flag f
				  join patient p on p.id = f.patient_id
				 order by f.id limit 1
				""").query(String.class).single();
	}

}
