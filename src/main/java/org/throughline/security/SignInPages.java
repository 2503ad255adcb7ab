package org.throughline.security;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Where people land: at the door when they have to sign in, back on their page when they
 * have, and before nothing where they may not go.
 */
@Component
class SignInPages
		implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AccessDeniedHandler, LogoutHandler {

	private final Sessions sessions;

	private final SignInLog log;

	private final Clock clock;

	SignInPages(Sessions sessions, SignInLog log, Clock clock) {
		this.sessions = sessions;
		this.log = log;
		this.clock = clock;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (request.getRequestURI().equals("/live")) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		boolean ranOut = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
		response.sendRedirect(ranOut ? "/sign-in?idle" : "/sign-in");
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		if (authentication.getPrincipal() instanceof SignedInPerson person && request.getParameter("screen") != null) {
			this.sessions.keep(person.onScreen(), request, response);
			this.log.noted(person.staffId(), "huddle screen opened", this.clock.instant());
			response.sendRedirect("/huddle");
			return;
		}
		response.sendRedirect(this.sessions.pageAskedFor(request, response));
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		response.sendError((ex instanceof CsrfException) ? HttpStatus.FORBIDDEN.value() : HttpStatus.NOT_FOUND.value());
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) {
			this.log.signedOut(person.staffId(), this.clock.instant());
		}
	}

}
