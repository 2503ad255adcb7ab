package org.throughline.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in a cookie which page somebody was on, so that signing in leads back to it.
 * A visitor who has not signed in gets no session.
 */
class ReturnTo implements RequestCache {

	private static final String COOKIE = "throughline-return";

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		pageOf(request).ifPresent((page) -> write(page, 600, request, response));
	}

	Optional<String> page(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		try {
			return Optional.ofNullable(cookie)
				.map((kept) -> new String(Base64.getUrlDecoder().decode(kept.getValue()), StandardCharsets.UTF_8))
				.filter(OpenPage::isOurs);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		if (WebUtils.getCookie(request, COOKIE) != null) {
			write("", 0, request, response);
		}
	}

	@Override
	public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		return null;
	}

	@Override
	public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		return null;
	}

	private static Optional<String> pageOf(HttpServletRequest request) {
		if (BackgroundRequests.isBackground(request)) {
			return Optional.empty();
		}
		boolean wholePage = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
		return (wholePage ? Optional.of(request.getRequestURI()) : OpenPage.of(request)).filter(OpenPage::isOurs);
	}

	private static void write(String page, int seconds, HttpServletRequest request, HttpServletResponse response) {
		String value = Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.UTF_8));
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, value)
					.path("/")
					.maxAge(seconds)
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

}
