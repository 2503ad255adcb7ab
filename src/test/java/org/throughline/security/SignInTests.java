package org.throughline.security;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffCredentials;
import org.throughline.staff.StaffService;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

@ClinicTest
class SignInTests {

	private static final String PASSWORD = "heron over the quiet lake";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private StaffService staff;

	@Autowired
	private StaffCredentials credentials;

	@Autowired
	private PasswordEncoder passwords;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private Actor dana;

	private String email;

	@BeforeEach
	void danaHasAPassword() {
		this.clock.reset();
		UUID clinic = this.people.clinic("Millbrook Family Clinic");
		this.dana = this.people.person("Dana", "Whitcomb", Discipline.CARE_COORDINATOR, clinic, Duty.ADMINISTRATION);
		this.email = this.staff.view(this.dana.staffId()).details().email();
		this.credentials.write(this.dana.staffId(), this.passwords.encode(PASSWORD), false, this.clock.instant());
	}

	@Test
	void letsSomebodyInByEmailAndPassword() {
		MvcTestResult result = signIn(this.email.toUpperCase(), PASSWORD);
		assertThat(result).hasStatus(302).hasRedirectedUrl("/");
		assertThat(sessionsOf(this.dana)).isOne();
		assertThat(page("/people", session(result)).getResponse().getRedirectedUrl()).isNull();
	}

	@Test
	void saysTheSameWhoeverIsRefused() {
		this.staff.stopSignIn(this.dana, this.dana.staffId(), this.clock.instant());
		assertThat(signIn(this.email, PASSWORD)).hasRedirectedUrl("/sign-in?error");
		assertThat(signIn("nobody@clinic.example", PASSWORD)).hasRedirectedUrl("/sign-in?error");
		assertThat(signIn(this.email, "a wrong password")).hasRedirectedUrl("/sign-in?error");
	}

	@Test
	void restsAfterFiveWrongTriesAndThenTwiceAsLong() {
		for (int tries = 0; tries < 5; tries++) {
			signIn(this.email, "a wrong password");
		}
		assertThat(signIn(this.email, PASSWORD)).hasRedirectedUrl("/sign-in?error");
		this.clock.advance(Duration.ofSeconds(31));
		signIn(this.email, "a wrong password");
		this.clock.advance(Duration.ofSeconds(31));
		assertThat(signIn(this.email, PASSWORD)).hasRedirectedUrl("/sign-in?error");
		this.clock.advance(Duration.ofSeconds(30));
		assertThat(signIn(this.email, PASSWORD)).hasRedirectedUrl("/");
	}

	@Test
	void keepsNoSessionForVisitors() {
		long before = allSessions();
		assertThat(this.mvc.get().uri("/sign-in")).hasStatusOk();
		assertThat(this.mvc.get().uri("/my-day")).hasStatus(302).hasRedirectedUrl("/sign-in");
		assertThat(allSessions()).isEqualTo(before);
	}

	@Test
	void leadsBackToThePageThatWasAskedFor() {
		Cookie back = this.mvc.get().uri("/people").exchange().getResponse().getCookie("throughline-return");
		assertThat(back).isNotNull();
		assertThat(signIn(this.email, PASSWORD, back)).hasRedirectedUrl("/people");
	}

	@Test
	void carriesTheWordsOfAFormThatCameTooLateThroughTheDoor() {
		Cookie last = signIn(this.email, PASSWORD).getResponse().getCookie("throughline-last");
		assertThat(last).isNotNull();
		assertThat(tooLate("Call his sister", last)).hasStatus(401).hasForwardedUrl("/sign-in?idle");
		assertThat(tooLate("", last)).as("nothing was written").hasRedirectedUrl("/sign-in");
		assertThat(tooLate("Call his sister", new Cookie("theme", "dark"))).as("nobody was here")
			.hasRedirectedUrl("/sign-in");
		assertThat(this.mvc.post()
			.uri("/people")
			.param("givenName", "Call his sister")
			.header("HX-Request", "true")
			.cookie(last)
			.with(SignedInAs.withFormToken())).as("a part of a page").hasRedirectedUrl("/sign-in");
	}

	@Test
	void givesTheWordsBackToWhoeverWasHereLastAndToNobodyElse() {
		Cookie last = signIn(this.email, PASSWORD).getResponse().getCookie("throughline-last");
		assertThat(signIn(this.email, "a wrong password", "Title\nCall his sister", last))
			.hasForwardedUrl("/sign-in?error");
		assertThat(signIn(this.email, PASSWORD, "Title\nCall his sister", last)).hasForwardedUrl("/sign-in");
		Cookie another = new Cookie("throughline-last", UUID.randomUUID().toString());
		assertThat(signIn(this.email, PASSWORD, "Title\nCall his sister", another)).hasRedirectedUrl("/");
	}

	private MvcTestResult tooLate(String words, Cookie cookie) {
		return this.mvc.post()
			.uri("/people")
			.param("givenName", words)
			.cookie(cookie)
			.with(SignedInAs.withFormToken())
			.exchange();
	}

	@Test
	void endsSessionsAtOnceWhenSignInIsStopped() {
		Cookie session = session(signIn(this.email, PASSWORD));
		this.staff.stopSignIn(this.dana, this.dana.staffId(), this.clock.instant());
		assertThat(sessionsOf(this.dana)).isZero();
		assertThat(this.mvc.get().uri("/people").cookie(session)).hasRedirectedUrl("/sign-in?idle");
	}

	@Test
	void endsASessionAfterAQuarterOfAnHourWithoutThePerson() {
		Cookie session = session(signIn(this.email, PASSWORD));
		this.mvc.get().uri("/account/password").cookie(session).exchange();
		idle(Duration.ofMinutes(14));
		this.mvc.get().uri("/account/password").cookie(session).exchange();
		idle(Duration.ofMinutes(14));
		assertThat(page("/people", session).getResponse().getRedirectedUrl()).isNull();
		idle(Duration.ofMinutes(16));
		assertThat(this.mvc.get().uri("/people").cookie(session)).hasRedirectedUrl("/sign-in?idle");
	}

	@Test
	void writesDownToHalfAMinuteWhenSomebodyWasHere() {
		Cookie session = session(signIn(this.email, PASSWORD));
		idle(Duration.ofSeconds(20));
		long early = lastHere();
		page("/account/password", session);
		assertThat(lastHere()).isEqualTo(early);
		idle(Duration.ofSeconds(40));
		long late = lastHere();
		page("/account/password", session);
		assertThat(lastHere()).isGreaterThan(late);
	}

	@Test
	void isNotKeptInByAPageThatRefreshesItself() {
		Cookie session = session(signIn(this.email, PASSWORD));
		idle(Duration.ofMinutes(10));
		this.mvc.get().uri("/people").cookie(session).header("X-Throughline-Background", "true").exchange();
		this.mvc.get().uri("/nav/counts").cookie(session).exchange();
		idle(Duration.ofMinutes(6));
		assertThat(this.mvc.get().uri("/people").cookie(session)).hasRedirectedUrl("/sign-in?idle");
	}

	@Test
	void changesTheSessionsIdAtTheDoor() {
		Cookie first = session(signIn(this.email, PASSWORD));
		Cookie second = session(signIn(this.email, PASSWORD, first));
		assertThat(second.getValue()).isNotEqualTo(first.getValue());
		assertThat(second.isHttpOnly()).isTrue();
		assertThat(second.getAttribute("SameSite")).isEqualTo("Lax");
	}

	@Test
	void runsNothingButOurOwnFiles() {
		MvcTestResult door = this.mvc.get().uri("/sign-in").exchange();
		assertThat(door.getResponse().getHeader("Content-Security-Policy"))
			.contains("default-src 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(door.getResponse().getHeader("Cache-Control")).contains("no-store");
	}

	private MvcTestResult signIn(String username, String password, Cookie... cookies) {
		return signIn(username, password, null, cookies);
	}

	private MvcTestResult signIn(String username, String password, @Nullable String kept, Cookie... cookies) {
		MvcTestResult door = this.mvc.get().uri("/sign-in").exchange();
		String token = door.getRequest().getAttribute("_csrf") instanceof CsrfToken csrf ? csrf.getToken() : "none";
		return this.mvc.post()
			.uri("/sign-in")
			.params((kept != null) ? MultiValueMap.fromSingleValue(Map.of("kept", kept)) : new LinkedMultiValueMap<>())
			.param("username", username)
			.param("password", password)
			.param("_csrf", token)
			.cookie(Stream.of(door.getResponse().getCookies(), cookies).flatMap(Arrays::stream).toArray(Cookie[]::new))
			.exchange();
	}

	private MvcTestResult page(String path, Cookie session) {
		return this.mvc.get().uri(path).cookie(session).exchange();
	}

	private static Cookie session(MvcTestResult result) {
		Cookie cookie = result.getResponse().getCookie("throughline");
		assertThat(cookie).isNotNull();
		return cookie;
	}

	private void idle(Duration time) {
		this.jdbc.sql("""
				update spring_session set last_access_time = last_access_time - :time, expiry_time = expiry_time - :time
				 where principal_name = :dana
				""").param("time", time.toMillis()).param("dana", this.dana.staffId().toString()).update();
	}

	private long lastHere() {
		return this.jdbc.sql("select last_access_time from spring_session where principal_name = ?")
			.param(this.dana.staffId().toString())
			.query(Long.class)
			.single();
	}

	private long sessionsOf(Actor actor) {
		return this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(actor.staffId().toString())
			.query(Long.class)
			.single();
	}

	private long allSessions() {
		return this.jdbc.sql("select count(*) from spring_session").query(Long.class).single();
	}

}
