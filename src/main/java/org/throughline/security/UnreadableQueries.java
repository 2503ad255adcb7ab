package org.throughline.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads from an address whose end cannot be read to the same page without it.
 */
class UnreadableQueries extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getQueryString() == null || !HttpMethod.GET.matches(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isReadable(request)) {
			chain.doFilter(request, response);
		}
		else {
			response.sendRedirect(request.getRequestURI());
		}
	}

	private static boolean isReadable(HttpServletRequest request) {
		try {
			return request.getParameterMap().keySet().stream().noneMatch((name) -> name.indexOf('\0') >= 0);
		}
		catch (IllegalStateException unreadable) {
			return false;
		}
	}

}
