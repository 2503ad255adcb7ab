package org.throughline.security;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.throughline.staff.StaffChanged;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Service;

/**
 * Begins, changes and ends people's sessions.
 */
@Service
public class Sessions {

	private final SecurityContextRepository contexts;

	private final JdbcClient jdbc;

	private final ReturnTo returnTo = new ReturnTo();

	Sessions(SecurityContextRepository contexts, JdbcClient jdbc) {
		this.contexts = contexts;
		this.jdbc = jdbc;
	}

	/** From now on this request's session is the person's; its id changes. */
	public void begin(SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
		LastHere.is(person.staffId(), request, response);
		request.getSession();
		request.changeSessionId();
		keep(person, request, response);
	}

	/** The same session, used for something else: another clinic, the shared screen. */
	public void keep(SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

	/** Where the person was going when they had to sign in. */
	public String pageAskedFor(HttpServletRequest request, HttpServletResponse response) {
		String page = this.returnTo.page(request).orElse("/");
		this.returnTo.removeRequest(request, response);
		return page;
	}

	/** Who signed in last in this browser. */
	public Optional<UUID> lastHere(HttpServletRequest request) {
		return LastHere.of(request);
	}

	/**
	 * Whether they had sent something when their session had ended: for nobody but the
	 * one who was here last.
	 */
	boolean hasWordsOf(UUID staffId, HttpServletRequest request) {
		return request.getParameter(KeptWords.FIELD) != null && lastHere(request).filter(staffId::equals).isPresent()
				&& !KeptWords.of(request).words().isEmpty();
	}

	/** Ends every session of a person, wherever it is open. */
	public void endAll(UUID staffId) {
		this.jdbc.sql("delete from spring_session where principal_name = ?").param(staffId.toString()).update();
	}

	/** Ends the person's other sessions, when only this one may go on. */
	public void endOthers(UUID staffId, HttpServletRequest request) {
		this.jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
			.params(staffId.toString(), request.getSession().getId())
			.update();
	}

	@EventListener
	void endWhenStopped(StaffChanged changed) {
		if (changed.stopsSignIn()) {
			endAll(changed.staffId());
		}
	}

}
