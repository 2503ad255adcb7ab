package org.throughline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One signed-in person over loopback, with cookies and the token that forms carry.
 */
final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

	private final HttpClient http = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private final String origin;

	Visitor(int port) {
		this.origin = "http://127.0.0.1:" + port;
	}

	void signIn(String email, String password) {
		String body = send(
				post("/sign-in", Map.of("username", email, "password", password, "_csrf", token("/sign-in"))));
		if (body.contains("name=\"password\"")) {
			throw new IllegalStateException("Could not sign in");
		}
	}

	String token(String page) {
		Matcher matcher = TOKEN.matcher(send(get(page)));
		if (!matcher.find()) {
			throw new IllegalStateException("No form token on " + page);
		}
		return matcher.group(1);
	}

	HttpRequest get(String path) {
		return HttpRequest.newBuilder(URI.create(this.origin + path)).build();
	}

	HttpRequest get(String path, String header) {
		return HttpRequest.newBuilder(URI.create(this.origin + path)).header(header, "yes").build();
	}

	HttpRequest post(String path, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return HttpRequest.newBuilder(URI.create(this.origin + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build();
	}

	/** The page, which must be one: an error would be quick and prove nothing. */
	String send(HttpRequest request) {
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new IllegalStateException(request.uri() + " answered " + response.statusCode());
			}
			return response.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
