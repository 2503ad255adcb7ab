package org.throughline.security;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line for each request: which route, by whom, how it ended, how long it took. Never
 * a path with an id, a parameter, a name or a body.
 */
class RequestLog extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger("throughline.requests");

	private static final int REFUSED = 400;

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long start = System.nanoTime();
		String id = UUID.randomUUID().toString().substring(0, 8);
		response.setHeader("X-Request-Id", id);
		try (MDC.MDCCloseable ignored = MDC.putCloseable("request", id)) {
			try {
				chain.doFilter(request, response);
			}
			finally {
				write(request, response, System.nanoTime() - start);
			}
		}
	}

	private static void write(HttpServletRequest request, HttpServletResponse response, long nanos) {
		Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
		if (response.getStatus() < REFUSED && String.valueOf(route).endsWith("/**")) {
			return;
		}
		log.atInfo()
			.addKeyValue("method", request.getMethod())
			.addKeyValue("route", (route != null) ? route : "none")
			.addKeyValue("staff",
					PersonFilter.actor(request).map((actor) -> actor.staffId().toString()).orElse("nobody"))
			.addKeyValue("status", response.getStatus())
			.addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(nanos))
			.log("answered");
	}

}
