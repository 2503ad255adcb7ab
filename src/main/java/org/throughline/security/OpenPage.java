package org.throughline.security;

import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/**
 * The page of ours that somebody had open when they sent something from it.
 */
public final class OpenPage {

	private OpenPage() {
	}

	/** Its path alone, so that whoever follows it stays with us. */
	public static Optional<String> of(HttpServletRequest request) {
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

	static boolean isOurs(String path) {
		return path.startsWith("/") && !path.startsWith("//") && !path.equals("/")
				&& AccessTable.find(HttpMethod.GET, PathContainer.parsePath(path))
					.filter((row) -> !row.anyone())
					.isPresent();
	}

}
