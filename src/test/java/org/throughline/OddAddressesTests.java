package org.throughline;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.throughline.demo.DemoDay;
import org.throughline.testing.FixedClock;
import org.throughline.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks every page, over the wire, for what nobody means to ask: an unknown filter shows
 * the plain page, and nothing shows what failed inside.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "throughline.demo=true")
@Import(FixedClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddAddressesTests {

	private static final List<String> ODD = List.of("", "zzz", "x".repeat(3000), "a%00b", "-1", "2147483647",
			"99999999999", "%2B999999999-12-31", "-999999999-01-01", "00000000-0000-0000-0000-000000000000",
			"%3Cscript%3E", "%ED%A0%BD", "%zz");

	/** What no handler asks for. */
	private static final List<String> ANYWHERE = List.of("?zzz=1&=", "?%00=%00", "?%zz");

	/** A stream, and what has no example as the demo begins. */
	private static final Set<String> NOT_ASKED = Set.of("/live", "/drafts/{form:[a-z][a-z0-9:-]{0,159}}",
			"/huddle/{day:\\d{4}-\\d{2}-\\d{2}}");

	private static final int PASTED = 10 * 1024 * 1024;

	private static final int MORE_THAN_A_FILE = 32 * 1024 * 1024;

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final Map<String, String> sessions = new HashMap<>();

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@LocalServerPort
	private int port;

	private ExamplePages examples;

	@BeforeAll
	void openTheDemo(@Autowired DemoDay day) throws Exception {
		day.startAgain(TestClock.START);
		this.examples = new ExamplePages(this.jdbc);
		for (String name : List.of("Dana", "Nora", "Teresa")) {
			this.sessions.put(name, signedIn(name));
		}
	}

	@TestFactory
	Stream<DynamicTest> anUnknownFilterShowsThePlainPage() {
		return pages().entrySet()
			.stream()
			.map((page) -> DynamicTest.dynamicTest(page.getKey(), () -> askOddly(page.getKey(), page.getValue())));
	}

	@Test
	void anAddressThatCannotBeReadGetsAPageOfOurs() throws Exception {
		for (String path : List.of("/owns/[", "/owns%00", "/owns;x=1", "/%2e%2e/owns", "/owns/%zz", "//owns", "/zzz",
				"/week/9999-99-99", "/week/0000-01-01", "/week/9999-12-31", "/huddle/0000-01-01", "/huddle/9999-12-31",
				"/patients/x", "/owns/x/y", "/owns/theirs/ZZZ", "/huddle?open=zzz", "/owns?a[]=1",
				"/owns?" + "x".repeat(20_000))) {
			assertThat(complaint(path, session(path))).as(path).isEmpty();
		}
	}

	@Test
	void anAddressThatIsTooLongSaysSoAndWhatToDo() throws Exception {
		assertThat(ask("/owns?" + "x".repeat(20_000), session("/owns"))).contains(" 400", "We could not read that",
				"The address is too long, or holds signs that no page of ours knows.",
				"what you typed is still in the form", "Nothing was saved.", "Content-Security-Policy: default-src");
	}

	/** As a browser sends what somebody pasted into a field. */
	@TestFactory
	Stream<DynamicTest> aPasteOfTenMegabytesIntoAnyFormIsSaidToBeTooBig() {
		return routes(RequestMethod.POST).keySet().stream().map((route) -> DynamicTest.dynamicTest(route, () -> {
			byte[] pasted = ("_csrf=x&words=" + "x".repeat(route.startsWith("/import") ? MORE_THAN_A_FILE : PASTED))
				.getBytes(StandardCharsets.UTF_8);
			String path = route.replaceAll("\\{\\w+(:[^/]*)?}", UUID.randomUUID().toString());
			String answer = send("POST " + path,
					"Content-Type: application/x-www-form-urlencoded\r\n" + "Content-Length: " + pasted.length + "\r\n",
					session(route), pasted);
			assertThat(answer.lines().findFirst()).get().asString().contains(" 413");
			assertThat(answer).contains("That is too big", "what you typed is still in the form", "class=\"brand\"");
		}));
	}

	/** More than a form holds, and not so much that the server itself gives up on it. */
	@Test
	void thePageThatSaysTooBigRunsNothingButOurOwnFiles() throws Exception {
		byte[] pasted = ("_csrf=x&words=" + "x".repeat(600 * 1024)).getBytes(StandardCharsets.UTF_8);
		String answer = send("POST /notebook",
				"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + pasted.length + "\r\n",
				session("/notebook"), pasted);
		assertThat(answer).contains(" 413", "That is too big", "Content-Security-Policy: default-src 'self'",
				"X-Content-Type-Options: nosniff");
	}

	private void askOddly(String pattern, HandlerMethod handler) throws Exception {
		String path = this.examples.path(pattern);
		String session = session(pattern);
		List<String> complaints = new ArrayList<>();
		for (String name : parameters(handler)) {
			for (String value : ODD) {
				complaints.addAll(complaint(path + "?" + name + "=" + value, session));
			}
			complaints.addAll(complaint(path + "?" + name + "=zzz&" + name + "=1&" + name, session));
		}
		for (String query : ANYWHERE) {
			complaints.addAll(complaint(path + query, session));
		}
		assertThat(complaints).isEmpty();
	}

	/** Read from the wire: what a browser would send as it stands. */
	private List<String> complaint(String address, String session) throws Exception {
		String asked = address.substring(0, Math.min(address.length(), 120));
		String answer = ask(address, session);
		int status = Integer.parseInt(answer.split(" ", 3)[1]);
		boolean ours = answer.contains("class=\"brand\"") || answer.contains("\nLocation: ");
		boolean well = status < 400 || (status < 500 && ours && !answer.contains("Exception"));
		return well ? List.of() : List.of(asked + ": " + answer.substring(0, Math.min(answer.length(), 200)));
	}

	private static List<String> parameters(HandlerMethod handler) {
		List<String> names = new ArrayList<>();
		for (MethodParameter parameter : handler.getMethodParameters()) {
			RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
			if (asked != null) {
				names.add(asked.name().isEmpty() ? String.valueOf(parameter.getParameter().getName()) : asked.name());
			}
			else if (parameter.hasParameterAnnotation(ModelAttribute.class)
					&& parameter.getParameterType().isRecord()) {
				Arrays.stream(parameter.getParameterType().getRecordComponents())
					.map(RecordComponent::getName)
					.forEach(names::add);
			}
		}
		return names;
	}

	private Map<String, HandlerMethod> pages() {
		Map<String, HandlerMethod> pages = routes(RequestMethod.GET);
		pages.keySet().removeAll(NOT_ASKED);
		return pages;
	}

	private Map<String, HandlerMethod> routes(RequestMethod method) {
		Map<String, HandlerMethod> routes = new TreeMap<>();
		this.requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
			if (mapping.getMethodsCondition().getMethods().contains(method)
					&& handler.getBeanType().getPackageName().startsWith("org.throughline")) {
				mapping.getPatternValues().forEach((pattern) -> routes.put(pattern, handler));
			}
		});
		return routes;
	}

	private String session(String path) {
		return this.sessions
			.get(path.startsWith("/trail") ? "Teresa" : path.matches("/(people|clinic|import).*") ? "Nora" : "Dana");
	}

	private String ask(String address, String session) throws IOException {
		return send("GET " + address, "", session, new byte[0]);
	}

	private String send(String what, String headers, String session, byte[] body) throws IOException {
		try (Socket line = new Socket("localhost", this.port)) {
			line.getOutputStream()
				.write("%s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nCookie: %s\r\nConnection: close\r\n%s\r\n"
					.formatted(what, session, headers)
					.getBytes(StandardCharsets.UTF_8));
			line.getOutputStream().write(body);
			return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private String signedIn(String name) throws IOException, InterruptedException {
		CookieManager cookies = new CookieManager();
		HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
		URI home = URI.create("http://localhost:" + this.port);
		String door = browser
			.send(HttpRequest.newBuilder(home.resolve("/sign-in")).build(), HttpResponse.BodyHandlers.ofString())
			.body();
		Matcher token = TOKEN.matcher(door);
		assertThat(token.find()).isTrue();
		String person = this.jdbc.sql("select id from staff_member where given_name = ?")
			.param(name)
			.query(String.class)
			.single();
		String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&username=" + person;
		HttpResponse<Void> answer = browser.send(HttpRequest.newBuilder(home.resolve("/demo/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.discarding());
		assertThat(answer.statusCode()).isEqualTo(302);
		return cookies.getCookieStore()
			.getCookies()
			.stream()
			.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

}
