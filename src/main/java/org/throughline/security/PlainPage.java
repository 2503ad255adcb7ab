package org.throughline.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A page in the looks of ours that needs neither a template nor a session, for when no
 * other can be shown.
 */
final class PlainPage {

	private static final String BELOW = "<!-- below -->";

	private final String html;

	PlainPage(String heading, String... paragraphs) {
		String words = Arrays.stream(paragraphs)
			.map((paragraph) -> "<p>" + paragraph + "</p>")
			.collect(Collectors.joining("\n    "));
		this.html = read().replace("<!-- heading -->", heading).replace("<!-- words -->", words);
	}

	/** Nothing but our own files runs on it, and nobody keeps it. */
	static void announce(HttpServletResponse response) {
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", SecuritySettings.OUR_FILES_ONLY);
	}

	/**
	 * @param below what stands under the words, as HTML
	 */
	String with(String below) {
		return this.html.replace(BELOW, below);
	}

	private static String read() {
		try {
			return new ClassPathResource("security/plain.html").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
