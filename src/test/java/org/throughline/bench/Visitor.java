package org.throughline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One signed-in person over loopback, with cookies and the token that forms carry. It
 * waits for an answer on the thread that asked: handing it from thread to thread would
 * count as the page's time.
 */
final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final String origin;

	Visitor(int port) {
		this.origin = "http://127.0.0.1:" + port;
	}

	void signIn(String email, String password) {
		String body = post("/sign-in", Map.of("username", email, "password", password, "_csrf", token("/sign-in")));
		if (body.contains("name=\"password\"")) {
			throw new IllegalStateException("Could not sign in");
		}
	}

	String token(String page) {
		Matcher matcher = TOKEN.matcher(get(page));
		if (!matcher.find()) {
			throw new IllegalStateException("No form token on " + page);
		}
		return matcher.group(1);
	}

	/** The page, which must be one: an error would be quick and prove nothing. */
	String get(String path) {
		return get(path, Map.of());
	}

	String get(String path, Map<String, String> headers) {
		return send(path, headers, new byte[0]);
	}

	/** The page that answers, or to which the answer leads. */
	String post(String path, Map<String, String> fields) {
		return send(path, Map.of(),
				fields.entrySet()
					.stream()
					.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
					.collect(Collectors.joining("&"))
					.getBytes(StandardCharsets.UTF_8));
	}

	private String send(String path, Map<String, String> headers, byte[] form) {
		URI address = URI.create(this.origin).resolve(path);
		try {
			HttpURLConnection connection = open(address);
			headers.forEach(connection::setRequestProperty);
			if (form.length > 0) {
				connection.setDoOutput(true);
				connection.getOutputStream().write(form);
			}
			try (InputStream body = connection.getInputStream()) {
				String page = new String(body.readAllBytes(), StandardCharsets.UTF_8);
				this.cookies.put(address, connection.getHeaderFields());
				return switch (connection.getResponseCode()) {
					case HttpURLConnection.HTTP_OK -> page;
					case HttpURLConnection.HTTP_MOVED_TEMP -> get(connection.getHeaderField("Location"));
					default -> throw new IllegalStateException(address + " answered " + connection.getResponseCode());
				};
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private HttpURLConnection open(URI address) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
		connection.setInstanceFollowRedirects(false);
		this.cookies.get(address, Map.of())
			.forEach((header, values) -> connection.setRequestProperty(header, String.join("; ", values)));
		return connection;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
