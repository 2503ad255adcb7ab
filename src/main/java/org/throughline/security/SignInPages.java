package org.throughline.security;

import java.io.IOException;
import java.time.Clock;
import java.util.UUID;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Where people land: at the door when they have to sign in, back on their page when they
 * have, and before nothing where they may not go.
 */
@Component
public class SignInPages implements AuthenticationEntryPoint, AuthenticationSuccessHandler,
		AuthenticationFailureHandler, AccessDeniedHandler, LogoutHandler {

	/** The page somebody goes back to, once they have read what they had written. */
	public static final String BACK_TO = SignInPages.class.getName() + ".page";

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
			throws IOException, ServletException {
		if (request.getRequestURI().equals("/live")) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		if (isSentByHand(request) && this.sessions.lastHere(request).isPresent()
				&& !KeptWords.of(request).words().isEmpty()) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			show("/sign-in?idle", request, response);
			return;
		}
		boolean ranOut = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
		response.sendRedirect(ranOut ? "/sign-in?idle" : "/sign-in");
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		if (!(authentication.getPrincipal() instanceof SignedInPerson person)) {
			response.sendRedirect(this.sessions.pageAskedFor(request, response));
			return;
		}
		LastHere.is(person.staffId(), request, response);
		if (request.getParameter("screen") != null) {
			this.sessions.keep(person.onScreen(), request, response);
			this.log.noted(person.staffId(), "huddle screen opened", this.clock.instant());
			response.sendRedirect("/huddle");
			return;
		}
		goOn(person.staffId(), request, response);
	}

	/** To where they were going, and before that to what they had written. */
	public void goOn(UUID staffId, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		String page = this.sessions.pageAskedFor(request, response);
		if (!this.sessions.hasWordsOf(staffId, request)) {
			response.sendRedirect(page);
			return;
		}
		request.setAttribute(BACK_TO, page);
		show("/sign-in", request, response);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException ex) throws IOException, ServletException {
		if (request.getParameter(KeptWords.FIELD) == null) {
			response.sendRedirect("/sign-in?error");
			return;
		}
		show("/sign-in?error", request, response);
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

	/** A form that somebody sent, and no part of a page that asks for itself. */
	private static boolean isSentByHand(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod()) && request.getHeader("HX-Request") == null
				&& !BackgroundRequests.isBackground(request);
	}

	/** A page in answer to a form that was sent, with what stood in it. */
	private static void show(String page, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		request.getRequestDispatcher(page).forward(new HttpServletRequestWrapper(request) {

			@Override
			public String getMethod() {
				return HttpMethod.GET.name();
			}

		}, response);
	}

}
