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
import org.throughline.ThroughlineApplication;
import org.throughline.bench.Times.Pair;
import org.throughline.demo.load.LoadCase;
import org.throughline.demo.load.LoadSize;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures the pages people wait for most, at a thousand patients and at the load case in
 * turns, on the embedded database as it is shipped: {@code ./mvnw -Pbench test}.
 */
@Tag("bench")
class PageTimesTests {

	/** Of every page, before the first counts: whichever came first was the slowest. */
	private static final int WARM_UPS = 800;

	/** Of one page, right before it counts: a page asked for among others is colder. */
	private static final int AT_ONCE = 100;

	private static final int REQUESTS = 200;

	private static final String PASSWORD = "a long enough password";

	@Test
	void staysAsQuickAtTheLoadCaseAsAtAThousandPatients(@TempDir Path folder) throws IOException {
		Map<String, Pair> times = measure(folder);
		Path report = Path.of("target", "page-times.md");
		Files.writeString(report, table(times));
		System.out.println(Files.readString(report));
		SoftAssertions found = new SoftAssertions();
		times.forEach((page, pair) -> {
			found.assertThat(pair.full().median()).as("%s, median in ms", page).isLessThan(25);
			found.assertThat(pair.full().p95()).as("%s, p95 in ms", page).isLessThan(60);
			found.assertThat(pair.growth()).as("%s, growth", page).isLessThan(1.2);
		});
		found.assertAll();
	}

	private static Map<String, Pair> measure(Path folder) {
		try (ConfigurableApplicationContext small = start(LoadSize.THOUSAND, folder.resolve("thousand"));
				ConfigurableApplicationContext full = start(LoadSize.FULL, folder.resolve("full"))) {
			Map<String, Supplier<String>> ofSmall = pages(small);
			Map<String, Supplier<String>> ofFull = pages(full);
			for (int i = 0; i < WARM_UPS; i++) {
				ofSmall.values().forEach(Supplier::get);
				ofFull.values().forEach(Supplier::get);
			}
			Map<String, Pair> times = new LinkedHashMap<>();
			ofFull.forEach((name, page) -> {
				Times.inTurns(AT_ONCE, ofSmall.get(name), page);
				times.put(name, Times.inTurns(REQUESTS, ofSmall.get(name), page));
			});
			return times;
		}
	}

	private static ConfigurableApplicationContext start(LoadSize size, Path folder) {
		ConfigurableApplicationContext application = new SpringApplicationBuilder(ThroughlineApplication.class,
				FloorPage.class)
			.run("--throughline.localdb.directory=" + folder, "--throughline.demo=false", "--server.port=0",
					"--server.address=127.0.0.1");
		long start = System.nanoTime();
		LoadCase.fill(application.getBean(DataSource.class), size, Instant.now());
		Duration took = Duration.ofNanos(System.nanoTime() - start);
		System.out.printf("%s made in %d s%n", size, took.toSeconds());
		assertThat(took).isLessThan(Duration.ofMinutes(3));
		application.getBean(JdbcClient.class)
			.sql("update staff_member set password_hash = ? where email = 'person1@load.example'")
			.param(application.getBean(PasswordEncoder.class).encode(PASSWORD))
			.update();
		return application;
	}

	private static Map<String, Supplier<String>> pages(ConfigurableApplicationContext application) {
		Visitor visitor = new Visitor(
				application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
		visitor.signIn("person1@load.example", PASSWORD);
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
		pages.put("Weekly review", () -> visitor.send(visitor.get("/week")));
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

	private static String table(Map<String, Pair> times) {
		double floor = times.get("Floor").full().median();
		StringBuilder table = new StringBuilder("""
				| Page | 1,000 patients | Load case | Best | Growth | To the floor | Size | Loop, best and median |
				|---|---|---|---|---|---|---|---|
				""");
		times.forEach((page,
				pair) -> table.append(String.format(Locale.US,
						"| %s | %s | %s | %.1f ms | %.2f | %.1f | %d KB | %.1f ms, %.1f ms |%n", page, pair.small(),
						pair.full(), pair.full().best(), pair.growth(), pair.full().median() / floor,
						pair.full().bytes() / 1024, pair.loop().best(), pair.loop().median())));
		return table.toString();
	}

}
