package org.throughline.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.throughline.ThroughlineApplication;
import org.throughline.demo.load.LoadCase;
import org.throughline.demo.load.LoadSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the pages people wait for most, at a thousand patients and at the load case,
 * on the embedded database as it is shipped: {@code ./mvnw -Pbench test}.
 */
@Tag("bench")
class PageTimesTests {

	private static final int WARM_UPS = 500;

	private static final int REQUESTS = 200;

	private static final String PASSWORD = "a long enough password";

	@Test
	void staysAsQuickAtTheLoadCaseAsAtAThousandPatients(@TempDir Path folder) throws IOException {
		measure(LoadSize.THOUSAND, folder.resolve("warm-up"));
		Map<String, Times> small = measure(LoadSize.THOUSAND, folder.resolve("thousand"));
		Map<String, Times> full = measure(LoadSize.FULL, folder.resolve("full"));
		Path report = Path.of("target", "page-times.md");
		Files.writeString(report, table(small, full));
		System.out.println(Files.readString(report));
		SoftAssertions found = new SoftAssertions();
		full.forEach((page, times) -> {
			found.assertThat(times.median()).as("%s, median in ms", page).isLessThan(25);
			found.assertThat(times.p95()).as("%s, p95 in ms", page).isLessThan(60);
			found.assertThat(times.median() / small.get(page).median()).as("%s, growth", page).isLessThan(1.2);
		});
		found.assertAll();
	}

	private static Map<String, Times> measure(LoadSize size, Path folder) {
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(ThroughlineApplication.class,
				FloorPage.class)
			.run("--throughline.localdb.directory=" + folder, "--throughline.demo=false", "--server.port=0",
					"--server.address=127.0.0.1")) {
			fill(application, size);
			int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			Visitor visitor = new Visitor(port);
			visitor.signIn("person1@load.example", PASSWORD);
			Map<String, Times> times = new LinkedHashMap<>();
			pages(visitor, application).forEach((name, page) -> times.put(name, Times.of(WARM_UPS, REQUESTS, page)));
			return times;
		}
	}

	private static void fill(ConfigurableApplicationContext application, LoadSize size) {
		long start = System.nanoTime();
		LoadCase.fill(application.getBean(DataSource.class), size, Instant.now());
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		System.out.printf("%s made in %d s%n", size, took.toSeconds());
		assertThat(took).isLessThan(Duration.ofMinutes(3));
		application.getBean(JdbcClient.class)
			.sql("update staff_member set password_hash = ? where email = 'person1@load.example'")
			.param(application.getBean(PasswordEncoder.class).encode(PASSWORD))
			.update();
	}

	private static Map<String, Supplier<String>> pages(Visitor visitor, ConfigurableApplicationContext application) {
		String token = visitor.token("/patients");
		UUID patient = application.getBean(JdbcClient.class)
			.sql("select patient_id from raised_flag order by id limit 1")
			.query(UUID.class)
			.single();
		Map<String, Supplier<String>> pages = new LinkedHashMap<>();
		pages.put("Floor", () -> visitor.send(visitor.get("/my-day", "Floor")));
		pages.put("Huddle", () -> visitor.send(visitor.get("/huddle")));
		pages.put("Roster", () -> visitor.send(visitor.get("/patients")));
		String name = application.getBean(JdbcClient.class)
			.sql("select family_name || ' ' || left(given_name, 3) from patient where id = ?")
			.param(patient)
			.query(String.class)
			.single();
		pages.put("Roster search", () -> visitor.send(search(visitor, name, token)));
		pages.put("Mistyped search", () -> visitor.send(search(visitor, mistyped(name), token)));
		pages.put("My day", () -> visitor.send(visitor.get("/my-day")));
		pages.put("Who owns what", () -> visitor.send(visitor.get("/owns")));
		pages.put("Patient", () -> visitor.send(visitor.get("/patients/" + patient)));
		return pages;
	}

	private static HttpRequest search(Visitor visitor, String typed, String token) {
		return visitor.post("/patients/search", Map.of("q", typed, "_csrf", token));
	}

	/** Two letters of the family name change places. */
	private static String mistyped(String name) {
		return name.charAt(0) + name.substring(2, 3) + name.charAt(1) + name.substring(3);
	}

	private static String table(Map<String, Times> small, Map<String, Times> full) {
		StringBuilder table = new StringBuilder("""
				| Page | 1,000 patients | Load case | Growth | To the floor | Size |
				|---|---|---|---|---|---|
				""");
		full.forEach((page,
				times) -> table.append(String.format(Locale.US, "| %s | %s | %s | %.2f | %.1f | %d KB |%n", page,
						small.get(page), times, times.median() / small.get(page).median(),
						times.median() / full.get("Floor").median(), times.bytes() / 1024)));
		return table.toString();
	}

}
