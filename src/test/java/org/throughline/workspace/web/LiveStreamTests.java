package org.throughline.workspace.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout;
import org.throughline.demo.DemoCast;
import org.throughline.demo.DemoDay;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.staff.Absences;
import org.throughline.staff.StaffDirectory;
import org.throughline.staff.StaffService;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What an open page hears, over a real connection: how things stand whenever it connects,
 * and the end of its session.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "throughline.demo=true")
@Import(FixedClock.class)
@Timeout(60)
class LiveStreamTests {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	@Autowired
	private DemoDay day;

	@Autowired
	private StaffDirectory staff;

	@Autowired
	private StaffService people;

	@Autowired
	private Absences absences;

	@Autowired
	private FollowUpService followUps;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private LiveStreams streams;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@BeforeEach
	void startTheDay() {
		this.day.startAgain(TestClock.START);
	}

	@Test
	void tellsWhoeverConnectsAgainHowThingsStandNow() throws Exception {
		signIn("luis");
		int before;
		try (BufferedReader page = listen()) {
			before = Integer.parseInt(next(page, "door"));
		}
		this.followUps.create(
				DemoCast.at(this.staff, "dana"), NewStep.of(DemoCast.patient("mercado"), "Call about the ride",
						StepKind.CALL, Owner.staff(DemoCast.staff("luis")), TestClock.START.plusSeconds(7200)),
				TestClock.START);
		try (BufferedReader page = listen()) {
			String now = next(page, "door");
			while (!now.equals(String.valueOf(before + 1))) {
				now = next(page, "door");
			}
		}
	}

	@Test
	@Timeout(30)
	void tellsWhoeverIsAskedToCover() throws Exception {
		signIn("luis");
		try (BufferedReader page = listen()) {
			int before = Integer.parseInt(next(page, "door"));
			this.absences.away(DemoCast.at(this.staff, "dana"), DemoCast.staff("marcus"),
					TestClock.START.plusSeconds(7200), TestClock.START.plusSeconds(14_400), DemoCast.staff("luis"),
					TestClock.START);
			String now = next(page, "door");
			while (!now.equals(String.valueOf(before + 1))) {
				now = next(page, "door");
			}
		}
	}

	@Test
	void endsWithTheSession() throws Exception {
		signIn("luis");
		try (BufferedReader page = listen()) {
			next(page, "door");
			this.jdbc.sql("delete from spring_session where principal_name = ?")
				.param(DemoCast.staff("luis").toString())
				.update();
			assertThat(next(page, "signed-out")).isEqualTo("now");
			assertThat(page.lines().filter((line) -> !line.isBlank())).isEmpty();
		}
	}

	@Test
	void endsWhenSignInIsStoppedAndSoDoesTheSession() throws Exception {
		signIn("luis");
		UUID luis = DemoCast.staff("luis");
		try (BufferedReader page = listen()) {
			next(page, "door");
			this.people.stopSignIn(DemoCast.at(this.staff, "nora"), luis, TestClock.START);
			assertThat(sessionsOf(luis)).isZero();
			assertThat(next(page, "signed-out")).isEqualTo("now");
		}
		assertThat(get("/my-day").headers().firstValue("Location").orElse("")).contains("sign-in");
	}

	@Test
	void leavesTheSessionAsItIsWhenThePageIsClosed() throws Exception {
		signIn("luis");
		long open = System.currentTimeMillis() - 60_000;
		try (BufferedReader page = listen()) {
			next(page, "door");
			this.jdbc.sql("update spring_session set last_access_time = ?").param(open).update();
		}
		await().atMost(Duration.ofSeconds(45)).until(() -> this.streams.size() == 0);
		await().during(Duration.ofMillis(500)).until(this::lastAccess, (last) -> last == open);
	}

	private long lastAccess() {
		return this.jdbc.sql("select max(last_access_time) from spring_session").query(Long.class).single();
	}

	private long sessionsOf(UUID person) {
		return this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(person.toString())
			.query(Long.class)
			.single();
	}

	private void signIn(String who) throws Exception {
		Matcher token = TOKEN.matcher(get("/sign-in").body());
		assertThat(token.find()).isTrue();
		String form = "username=" + DemoCast.staff(who) + "&_csrf=" + token.group(1);
		HttpResponse<Void> answer = this.browser.send(HttpRequest.newBuilder(at("/demo/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.discarding());
		assertThat(answer.statusCode()).isEqualTo(302);
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.browser.send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private BufferedReader listen() throws Exception {
		HttpRequest live = HttpRequest.newBuilder(at("/live")).header("Accept", "text/event-stream").build();
		return new BufferedReader(new InputStreamReader(
				this.browser.send(live, HttpResponse.BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
	}

	/** What the next news of this kind says; comments and other news are passed over. */
	private static String next(BufferedReader page, String event) throws IOException {
		String line = page.readLine();
		while (line != null && !line.equals("event:" + event)) {
			line = page.readLine();
		}
		assertThat(line).as(event).isNotNull();
		return page.readLine().replaceFirst("data:", "");
	}

	private URI at(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

}
