package org.throughline.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out on every request who acts: as the person is now, not as they were when they
 * signed in. Whose sign-in was stopped is signed out; who was given a password chooses
 * their own first.
 */
class PersonFilter extends OncePerRequestFilter {

	private static final String ACTOR = Actor.class.getName();

	private static final String OWN_PASSWORD = "/account/password";

	private final StaffDirectory directory;

	private final Viewers viewers;

	PersonFilter(StaffDirectory directory, Viewers viewers) {
		this.directory = directory;
		this.viewers = viewers;
	}

	static Optional<Actor> actor(HttpServletRequest request) {
		return Optional.ofNullable((Actor) request.getAttribute(ACTOR));
	}

	static Optional<AccessRow> row(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return AccessTable.find(HttpMethod.valueOf(request.getMethod()), PathContainer.parsePath(path));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean open = row(request).map(AccessRow::anyone).orElse(false);
		SignedInPerson person = open ? null : person();
		if (person != null) {
			identify(person, request);
			if (person.mustChangePassword() && !request.getRequestURI().equals(OWN_PASSWORD)) {
				response.sendRedirect(OWN_PASSWORD);
				return;
			}
		}
		chain.doFilter(request, response);
	}

	private void identify(SignedInPerson person, HttpServletRequest request) {
		try {
			Actor actor = this.directory.actor(person.staffId(), person.clinicId());
			Actor acting = person.screen() ? actor.onScreen() : actor;
			request.setAttribute(ACTOR, acting);
			request.setAttribute("viewer", this.viewers.of(acting));
		}
		catch (NotFound ex) {
			signOut(request);
		}
	}

	private static @Nullable SignedInPerson person() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) ? person
				: null;
	}

	private static void signOut(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContext nobody = SecurityContextHolder.createEmptyContext();
		nobody.setAuthentication(new AnonymousAuthenticationToken("nobody", "nobody",
				AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
		SecurityContextHolder.setContext(nobody);
	}

}
