package org.throughline.security;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells requests that a page makes by itself from those a person makes: only a person
 * keeps a session alive.
 */
class BackgroundRequests extends OncePerRequestFilter {

	private static final String HEADER = "X-Throughline-Background";

	private static final Set<String> PATHS = Set.of("/live", "/nav/counts", "/notebook/strip");

	static boolean isBackground(HttpServletRequest request) {
		return Boolean.parseBoolean(request.getHeader(HEADER)) || PATHS.contains(request.getRequestURI());
	}

	/**
	 * A live stream that ends comes back in another thread, and may not touch the session
	 * there either.
	 */
	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		AnsweredRequest.begin(isBackground(request));
		try {
			chain.doFilter(request, response);
		}
		finally {
			AnsweredRequest.end();
		}
	}

}
