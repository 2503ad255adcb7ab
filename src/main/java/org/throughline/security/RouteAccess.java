package org.throughline.security;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Asks the table of routes; what is not in it is closed.
 */
class RouteAccess implements AuthorizationManager<RequestAuthorizationContext> {

	@Override
	public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext context) {
		HttpServletRequest request = context.getRequest();
		return new AuthorizationDecision(PersonFilter.row(request)
			.map((row) -> row.allows(PersonFilter.actor(request).orElse(null)))
			.orElse(false));
	}

}
