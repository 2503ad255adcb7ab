package org.throughline.security;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Says that the database does not answer on a page that needs none: any other would look
 * for the session again, and wait again.
 */
class DatabaseAway extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(DatabaseAway.class);

	private static final PlainPage PAGE = new PlainPage("Our records do not answer",
			"Throughline is running, but it cannot reach its database just now. It was not you.",
			"What you sent may not have been saved. Go back with your browser: what you typed is still in the form. "
					+ "Try again in a minute, and check first whether it is already there.");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | IOException | RuntimeException failed) {
			SQLException away = away(failed);
			if (away == null || response.isCommitted()) {
				throw failed;
			}
			log.error("The database does not answer: SQL state {}", away.getSQLState());
			say(request, response);
		}
	}

	/** No connection could be had, it broke, or the server shuts down. */
	private static @Nullable SQLException away(Throwable failed) {
		for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && isAway(sql, String.valueOf(sql.getSQLState()))) {
				return sql;
			}
		}
		return null;
	}

	private static boolean isAway(SQLException cause, String state) {
		return cause instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("57P");
	}

	private static void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.resetBuffer();
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		PlainPage.announce(response);
		response.getWriter().write(PAGE.with(typed(Typed.in(request))));
	}

	private static String typed(Map<String, String> fields) {
		if (fields.isEmpty()) {
			return "";
		}
		StringBuilder typed = new StringBuilder(
				"<section class=\"sheet typed\"><header><h2>What you typed</h2></header><dl class=\"body\">");
		fields.forEach((name, words) -> typed.append("<dt>")
			.append(HtmlUtils.htmlEscape(name))
			.append("</dt><dd>")
			.append(HtmlUtils.htmlEscape(words))
			.append("</dd>"));
		return typed.append("</dl></section>").toString();
	}

}
