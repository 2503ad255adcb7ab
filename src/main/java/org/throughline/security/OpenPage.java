package org.throughline.security;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * The page of ours that somebody had open when they sent something from it, or else the
 * page of what they sent it to.
 */
public final class OpenPage {

	private OpenPage() {
	}

	/** Its path alone, so that whoever follows it stays with us. */
	public static Optional<String> of(HttpServletRequest request) {
		return named(request).or(() -> pageOf(request.getRequestURI()));
	}

	private static Optional<String> named(HttpServletRequest request) {
		try {
			return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
				.map(URI::create)
				.map(URI::getRawPath)
				.filter(OpenPage::isOurs);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** The page of what the form is about: of its own address, or the nearest above. */
	private static Optional<String> pageOf(String address) {
		return Stream
			.iterate(address, (path) -> !path.isEmpty(),
					(path) -> path.substring(0, Math.max(0, path.lastIndexOf('/'))))
			.filter(OpenPage::isOurs)
			.findFirst();
	}

	static boolean isOurs(String path) {
		return path.startsWith("/") && !path.startsWith("//") && !path.equals("/")
				&& AccessTable.find(HttpMethod.GET, PathContainer.parsePath(path))
					.filter((row) -> !row.anyone())
					.isPresent();
	}

}
