package org.throughline.security;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in a cookie who signed in last in this browser, so that what they wrote is
 * shown to nobody else.
 */
final class LastHere {

	private static final String COOKIE = "throughline-last";

	private LastHere() {
	}

	static Optional<UUID> of(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		try {
			return Optional.ofNullable(cookie).map((kept) -> UUID.fromString(kept.getValue()));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	static void is(UUID staffId, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(COOKIE, staffId.toString())
					.path("/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Strict")
					.build()
					.toString());
	}

}
