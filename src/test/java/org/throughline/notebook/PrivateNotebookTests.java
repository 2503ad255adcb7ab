package org.throughline.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.throughline.patient.PatientsForTests;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Nobody reads what Dana jots: no discipline, no duty, no screen that she opens, no other
 * clinic. It stands in no page of theirs, in no table but her own, in no line of the
 * trail and in no log.
 */
@SpringBootTest(properties = "logging.level.throughline.requests=info")
@AutoConfigureMockMvc
@Import({ FixedClock.class, TestStaff.class, PatientsForTests.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivateNotebookTests {

	/** A word that nothing else says. */
	private static final String SECRET = "marigold";

	private static final Map<String, String> TYPED = Map.of("words", "Mine now", "how", "Read it", "into", "FLAG",
			"title", "Call her", "account", "No ride", "because", "No sleep", "concern", "No sleep", "seen", "0");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private TestStaff people;

	@Autowired
	private PatientsForTests patients;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private JdbcClient jdbc;

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Map<String, Actor> others = new LinkedHashMap<>();

	private Actor dana;

	private UUID patient;

	private UUID line;

	@BeforeAll
	void danaJotsAndHandlesAndTurns() {
		this.log.start();
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(this.log);
		UUID millbrook = this.people.clinic("Millbrook Family Clinic");
		UUID riverside = this.people.clinic("Riverside");
		this.dana = this.people.coordinator(millbrook);
		this.patient = this.patients.inOurCare(this.dana, "Denise", "Kowal");
		for (Discipline discipline : Discipline.values()) {
			this.others.put("a " + discipline.label(), this.people.person("Sam", "Reyes", discipline, millbrook));
			this.others.put("a " + discipline.label() + " with every duty",
					this.people.person("Ines", "Vega", discipline, millbrook, Duty.values()));
		}
		this.others.put("Dana's own screen", this.dana.onScreen());
		this.others.put("a coordinator of another clinic", this.people.coordinator(riverside));

		this.line = jot("@Denise " + SECRET + " worries her");
		post("/notebook/" + this.line, Map.of("words", "@Denise Kowal, " + SECRET, "seen", "0"));
		post("/notebook/" + this.line, Map.of("words", SECRET.repeat(100), "seen", "1"));
		post("/notebook/" + this.line + "/patient", Map.of("into", "FLAG", "choose", this.patient.toString()));
		UUID handled = jot("Ask about the " + SECRET);
		post("/notebook/" + handled + "/handling", Map.of("how", "Watered the " + SECRET));
		UUID turned = jot("“" + SECRET + "” again");
		post("/notebook/" + turned + "/patient", Map.of("into", "BARRIER", "choose", this.patient.toString()));
		post("/notebook/" + turned + "/barrier", Map.of("kind", "TRANSPORT", "account", "No ride on Fridays"));
		assertThat(get("/notebook", this.dana)).hasStatusOk()
			.bodyText()
			.contains("@Denise Kowal, " + SECRET, "Watered the " + SECRET, "Became a barrier");
	}

	@AfterAll
	void listenNoMore() {
		((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(this.log);
	}

	@TestFactory
	Stream<DynamicTest> nobodyElseOpensOrChangesALine() {
		return this.others.entrySet().stream().map((who) -> DynamicTest.dynamicTest(who.getKey(), () -> {
			String before = lines();
			routes((path) -> path.startsWith("/notebook/{id}")).forEach((route) -> {
				MvcTestResult answer = send(route.method(), route.path().replace("{id}", this.line.toString()),
						who.getValue());
				assertThat(answer).as(route.toString()).hasStatus(404).bodyText().doesNotContain(SECRET);
			});
			assertThat(lines()).isEqualTo(before);
		}));
	}

	@TestFactory
	Stream<DynamicTest> noPageOfAnybodyElseHoldsALine() {
		return this.others.entrySet()
			.stream()
			.filter((who) -> !who.getKey().matches("a (Nurse|Psych|Primary|Behav|Medical|Practice).*")
					|| who.getKey().startsWith("a Practice manager with"))
			.map((who) -> DynamicTest.dynamicTest(who.getKey(), () -> pages().forEach((path) -> {
				MvcTestResult answer = get(path, who.getValue());
				assertThat(answer).as(path).bodyText().doesNotContain(SECRET);
			})));
	}

	@Test
	void theHuddleThatSheHostsHoldsNoNotebook() {
		assertThat(get("/huddle", this.dana)).hasStatusOk().bodyText().doesNotContain(SECRET, "notebook-changed");
		assertThat(get("/my-day", this.dana)).hasStatusOk().bodyText().contains("notebook-changed");
	}

	@Test
	void aVisitorIsSentToTheSignInPage() {
		assertThat(this.mvc.get().uri("/notebook/{id}", this.line)).hasStatus(302).hasRedirectedUrl("/sign-in");
	}

	@Test
	void itStandsInNoOtherTableAndInNoLineOfTheTrail() {
		List<String> holding = this.jdbc
			.sql("select tablename from pg_tables where schemaname = current_schema() order by 1")
			.query(String.class)
			.list()
			.stream()
			.filter((table) -> this.jdbc.sql("select exists (select from " + table + " t where t::text ilike :secret)")
				.param("secret", "%" + SECRET + "%")
				.query(Boolean.class)
				.single())
			.toList();
		assertThat(holding).containsExactly("notebook_line");
		assertThat(this.jdbc
			.sql("select count(*) from trail where what ilike '%notebook%' or detail::text ilike '%notebook%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void noLogTellsWhatSheJotted() {
		assertThat(this.log.list.stream()
			.map((event) -> event.getFormattedMessage() + event.getKeyValuePairs() + event.getMDCPropertyMap()
					+ ThrowableProxyUtil.asString(event.getThrowableProxy()))
			.toList()).anyMatch((line) -> line.contains("/notebook/{id}/handling"))
			.noneMatch((line) -> line.contains(SECRET));
	}

	private UUID jot(String words) {
		assertThat(post("/notebook", Map.of("words", words))).hasStatus3xxRedirection();
		return this.jdbc.sql("select id from notebook_line where words = ?").param(words).query(UUID.class).single();
	}

	private MvcTestResult post(String path, Map<String, String> fields) {
		MockHttpServletRequestBuilder sent = request(HttpMethod.POST, path).with(signedInAs(this.dana));
		fields.forEach(sent::param);
		return this.mvc.perform(sent);
	}

	private MvcTestResult get(String path, Actor actor) {
		return this.mvc.perform(request(HttpMethod.GET, path).with(signedInAs(actor)));
	}

	private MvcTestResult send(HttpMethod method, String path, Actor actor) {
		MockHttpServletRequestBuilder sent = request(method, path).with(signedInAs(actor));
		TYPED.forEach(sent::param);
		return this.mvc.perform(sent);
	}

	private String lines() {
		return this.jdbc.sql("select string_agg(l::text, '|' order by id) from notebook_line l")
			.query(String.class)
			.single();
	}

	/**
	 * All that can be opened, about the patient and about Dana where somebody is named.
	 */
	private List<String> pages() {
		return routes((path) -> !path.startsWith("/notebook/{id}")).stream()
			.filter((route) -> route.method() == HttpMethod.GET && !route.path().equals("/live"))
			.map((route) -> route.path()
				.replace("/trail/people/{id}", "/trail/people/" + this.dana.staffId())
				.replace("/people/{id}", "/people/" + this.dana.staffId())
				.replaceAll("\\{(id|patientId)}", this.patient.toString()))
			.filter((path) -> !path.contains("{"))
			.toList();
	}

	private List<Route> routes(Predicate<String> which) {
		List<Route> routes = new ArrayList<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getPackageName().startsWith("org.throughline")) {
				for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
					mapping.getPatternValues()
						.stream()
						.filter(which)
						.forEach((path) -> routes.add(new Route(method.asHttpMethod(), path)));
				}
			}
		});
		assertThat(routes).isNotEmpty();
		return routes;
	}

	private record Route(HttpMethod method, String path) {
	}

}
