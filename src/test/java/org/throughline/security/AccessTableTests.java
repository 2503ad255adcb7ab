package org.throughline.security;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.testing.ClinicTest;
import org.throughline.testing.TestStaff;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.throughline.security.SignedInAs.signedInAs;
import static org.throughline.security.SignedInAs.withFormToken;

/**
 * Walks every route as every discipline, as the shared screen and as a visitor, against
 * the one table of who may do what.
 */
@ClinicTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTableTests {

	/** Answered by a filter, or files. */
	private static final Set<String> WITHOUT_PAGE = Set.of("POST /sign-in", "POST /sign-out", "GET /actuator/health/**",
			"GET /assets/**", "GET /webjars/**");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private TestStaff people;

	private final Map<Discipline, Actor> everybody = new EnumMap<>(Discipline.class);

	private Actor screen;

	private Actor administrator;

	private Actor privacyPerson;

	@BeforeAll
	void openTheClinic() {
		UUID clinic = this.people.clinic("Millbrook Family Clinic");
		for (Discipline discipline : Discipline.values()) {
			this.everybody.put(discipline, this.people.person("Sam", "Reyes", discipline, clinic));
		}
		this.screen = this.everybody.get(Discipline.CARE_COORDINATOR).onScreen();
		this.administrator = this.people.person("Nora", "Feld", Discipline.PRACTICE_MANAGER, clinic,
				Duty.ADMINISTRATION);
		this.privacyPerson = this.people.person("Ines", "Vega", Discipline.PRACTICE_MANAGER, clinic, Duty.PRIVACY);
	}

	@Test
	void hasARowForEveryRoute() {
		List<String> rows = AccessTable.ROWS.stream().map(AccessTableTests::name).toList();
		assertThat(rows).doesNotHaveDuplicates();
		assertThat(routes().stream().map(Route::name).filter((name) -> !rows.contains(name))).isEmpty();
	}

	@Test
	void hasNoRowForARouteThatIsGone() {
		List<String> known = routes().stream().map(Route::name).toList();
		assertThat(AccessTable.ROWS.stream()
			.map(AccessTableTests::name)
			.filter((name) -> !known.contains(name) && !WITHOUT_PAGE.contains(name))).isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> isWhatTheChainOfFiltersDoes() {
		return routes().stream().map((route) -> DynamicTest.dynamicTest(route.name(), () -> {
			AccessRow row = AccessTable.ROWS.stream()
				.filter((candidate) -> name(candidate).equals(route.name()))
				.findFirst()
				.orElseThrow();
			this.everybody.values().forEach((actor) -> walk(route, row, actor));
			walk(route, row, this.screen);
			walk(route, row, this.administrator);
			walk(route, row, this.privacyPerson);
			visit(route, row);
		}));
	}

	private void walk(Route route, AccessRow row, Actor actor) {
		MvcTestResult answer = this.mvc.perform(request(route.method(), route.path()).with(signedInAs(actor)));
		assertThat(handled(answer)).as("%s as %s, %s", route.name(), actor.discipline(), actor.group())
			.isEqualTo(row.allows(actor));
		if (!row.allows(actor)) {
			assertThat(answer).hasStatus(404);
		}
	}

	private void visit(Route route, AccessRow row) {
		MvcTestResult answer = this.mvc.perform(request(route.method(), route.path()).with(withFormToken()));
		assertThat(handled(answer)).as("%s as a visitor", route.name()).isEqualTo(row.anyone());
		if (!row.anyone() && !route.path().equals("/live")) {
			assertThat(answer).hasStatus(302).hasRedirectedUrl("/sign-in");
		}
	}

	private static boolean handled(MvcTestResult answer) {
		return answer.getMvcResult().getHandler() != null;
	}

	private List<Route> routes() {
		List<Route> routes = new ArrayList<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getPackageName().startsWith("org.throughline")) {
				for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
					mapping.getPatternValues().forEach((path) -> routes.add(new Route(method.asHttpMethod(), path)));
				}
				assertThat(mapping.getMethodsCondition().getMethods()).as("methods of %s", mapping).isNotEmpty();
			}
		});
		return routes;
	}

	private static String name(AccessRow row) {
		return new Route(row.method(), row.pattern().getPatternString()).name();
	}

	private record Route(HttpMethod method, String pattern) {

		/** Whatever the ids are called. */
		String name() {
			return this.method + " " + this.pattern.replaceAll("\\{[^/]+}(?=/|$)", "{}");
		}

		/** With ids that nothing has. */
		String path() {
			return this.pattern.replaceAll("\\{form[^/]*", "handoff")
				.replaceAll("\\{day[^/]*", "2025-12-02")
				.replaceAll("\\{version[^/]*", "1")
				.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
		}

	}

}
