package org.throughline;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.throughline.demo.load.LoadCase;
import org.throughline.demo.load.LoadSize;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.Duty;
import org.throughline.staff.StaffDirectory;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.security.SignedInAs.signedInAs;

/**
 * Sends what nobody should type to every form there is: each answers in plain words, none
 * with a failure of ours. A new form is tested from its first day.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(FixedClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {

	private static final String SENTENCE = "Call about the ride";

	private static final Map<String, String> BAD = new TreeMap<>(Map.of("nothing", "", "blanks", "   ", "a NUL byte",
			"Call\u0000 him", "turned direction", "Call \u202Ehim", "100,000 characters", "x".repeat(100_000),
			"several lines", "Call\nhim", "a script", "<script>alert(1)</script>", "half a character", "Call \uD83D"));

	/** What to put where a number, a day or an id belongs. */
	private static final Map<String, String> NOT_A_VALUE = new TreeMap<>(Map.of("nothing", "", "no such value", "x"));

	private static final List<String> NOT_FORMS = List.of("/demo/restart", "/demo/sign-in", "/first-administrator",
			"/first-administrator/again");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private StaffDirectory staff;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private EntityManager entityManager;

	private Actor person;

	@BeforeAll
	void fill(@Autowired DataSource database) {
		LoadCase.fill(database, new LoadSize(2, 20, 60, 40, 100, 10), TestClock.START);
		UUID coordinator = id("staff_member where discipline = '" + Discipline.CARE_COORDINATOR + "'");
		UUID clinic = this.jdbc.sql("select clinic_id from staff_clinic where staff_id = ?")
			.param(coordinator)
			.query(UUID.class)
			.single();
		for (Duty duty : Duty.values()) {
			this.jdbc.sql("insert into staff_duty (staff_id, duty) values (?, ?)")
				.params(coordinator, duty.name())
				.update();
		}
		this.person = this.staff.actor(coordinator, clinic);
		this.jdbc.sql("""
				insert into notebook_line (id, staff_id, kind, words, jotted_at, patient_id)
				select gen_random_uuid(), s.staff_id, 'NAME', 'Ask for Joyce', now(), p.id
				  from staff_clinic s join lateral
				       (select id from patient p where p.clinic_id = s.clinic_id order by id limit 1) p on true
				""").update();
	}

	@TestFactory
	Stream<DynamicTest> isAnsweredInPlainWords() {
		return forms().entrySet()
			.stream()
			.map((form) -> DynamicTest.dynamicTest(form.getKey(), () -> sendBad(form.getKey(), form.getValue())));
	}

	@TestFactory
	Stream<DynamicTest> findsNothingOfAnotherClinic() {
		return forms().keySet()
			.stream()
			.filter((route) -> route.contains("{id}") && !route.startsWith("/people"))
			.map((route) -> DynamicTest.dynamicTest(route, () -> {
				Map<String, String> fields = plausible(forms().get(route));
				MvcTestResult answer = send(post(path(route, "<>")), fields);
				assertThat(answer.getResponse().getStatus()).as(route).isEqualTo(404);
			}));
	}

	/** What somebody sent when they were signed out fills the form again. */
	@TestFactory
	Stream<DynamicTest> comesBackAsItWasWrittenAndSavesNothing() {
		return forms().entrySet()
			.stream()
			.map((form) -> DynamicTest.dynamicTest(form.getKey(), () -> putBack(form.getKey(), form.getValue())));
	}

	private void putBack(String route, HandlerMethod handler) {
		Map<String, String> fields = plausible(handler);
		fields.put("putBack", "true");
		MvcTestResult answer = send(post(path(route, "=")), fields);
		assertThat(answer.getUnresolvedException()).as(route).isNull();
		int status = answer.getResponse().getStatus();
		assertThat(status).as("%s: shown again, or not there", route).isIn(404, 409, 422);
	}

	private void sendBad(String route, HandlerMethod handler) {
		Map<String, String> fields = plausible(handler);
		fields.forEach((field, value) -> (value.equals(SENTENCE) ? BAD : NOT_A_VALUE).forEach((kind, typed) -> {
			Map<String, String> bad = new LinkedHashMap<>(fields);
			bad.put(field, typed);
			assertAnswered(route, field + " is " + kind, bad);
		}));
		assertAnswered(route, "no field at all", Map.of());
		Map<String, String> more = new LinkedHashMap<>(fields);
		List.of("id", "clinicId", "state", "ownerStaff", "class.module").forEach((field) -> more.put(field, "x"));
		assertAnswered(route, "fields that it does not have", more);
	}

	private void assertAnswered(String route, String what, Map<String, String> fields) {
		MvcTestResult answer = send(post(path(route, "=")), fields);
		assertThat(answer.getUnresolvedException()).as("%s, %s", route, what).isNull();
		assertThat(answer.getResponse().getStatus()).as("%s, %s", route, what).isLessThan(500);
	}

	/**
	 * What was saved is written out, so that the database has its say, and then undone.
	 */
	private MvcTestResult send(MockHttpServletRequestBuilder request, Map<String, String> fields) {
		fields.forEach(request::param);
		MvcTestResult answer = this.transaction.execute((status) -> {
			MvcTestResult result = this.mvc.perform(request.with(signedInAs(this.person)));
			if (result.getUnresolvedException() == null && result.getResponse().getStatus() < 400
					&& !status.isRollbackOnly()) {
				this.entityManager.flush();
			}
			status.setRollbackOnly();
			return result;
		});
		assertThat(answer).isNotNull();
		return answer;
	}

	private Map<String, HandlerMethod> forms() {
		Map<String, HandlerMethod> forms = new TreeMap<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST)
					&& handler.getBeanType().getPackageName().startsWith("org.throughline")) {
				mapping.getPatternValues()
					.stream()
					.filter((path) -> !NOT_FORMS.contains(path))
					.forEach((path) -> forms.put(path, handler));
			}
		});
		return forms;
	}

	private Map<String, String> plausible(HandlerMethod handler) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (MethodParameter parameter : handler.getMethodParameters()) {
			Class<?> type = parameter.getParameterType();
			RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
			if (asked != null) {
				String name = asked.name().isEmpty() ? String.valueOf(parameter.getParameter().getName())
						: asked.name();
				fields.put(name, plausible(name, type));
			}
			else if (type.isRecord() && type.getPackageName().endsWith(".web")) {
				Arrays.stream(type.getRecordComponents()).forEach((field) -> plausible(field, fields));
			}
		}
		return fields;
	}

	private void plausible(RecordComponent field, Map<String, String> fields) {
		if (!Map.class.isAssignableFrom(field.getType())) {
			fields.put(field.getName(), plausible(field.getName(), field.getType()));
		}
	}

	private String plausible(String name, Class<?> type) {
		if (type == UUID.class || Collection.class.isAssignableFrom(type)) {
			return idFor(name);
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0].toString();
		}
		if (type == LocalDate.class) {
			return "2025-12-03";
		}
		if (type == LocalDateTime.class) {
			return "2025-12-03T10:00";
		}
		if (type == LocalTime.class) {
			return "10:00";
		}
		if (type == boolean.class || type == Boolean.class) {
			return "true";
		}
		return (type == String.class) ? SENTENCE : "1";
	}

	private String idFor(String name) {
		if (name.toLowerCase().contains("patient")) {
			return id("patient where clinic_id = '%s'".formatted(this.person.clinicId())).toString();
		}
		return name.toLowerCase().contains("key") ? UUID.randomUUID().toString() : this.person.staffId().toString();
	}

	/** The route with ids of our clinic ({@code =}) or of another ({@code <>}). */
	private String path(String route, String ours) {
		String table = route.startsWith("/next-steps") ? "follow_up where ended_at is null and"
				: route.startsWith("/handoffs") ? "handoff where" : route.startsWith("/visits") ? "visit where"
						: route.startsWith("/flags") ? "raised_flag where" : "patient where";
		if (route.startsWith("/notebook/")) {
			String mine = " staff_id %s '%s'".formatted(ours, this.person.staffId());
			return route.replace("{id}", id("notebook_line where" + mine).toString());
		}
		String of = " clinic_id %s '%s'".formatted(ours, this.person.clinicId());
		String id = route.startsWith("/people") ? this.person.staffId().toString() : id(table + of).toString();
		return route.replaceFirst("\\{id(:[^/]*)?}", id)
			.replace("{form}", "handoff")
			.replaceAll("\\{\\w+(:[^/]*)?}", UUID.randomUUID().toString());
	}

	private UUID id(String from) {
		return this.jdbc.sql("select id from " + from + " order by id limit 1").query(UUID.class).single();
	}

}
