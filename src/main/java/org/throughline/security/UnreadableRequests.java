package org.throughline.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * What the server refuses before any page of ours is asked gets a page that looks like
 * ours all the same.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers((context) -> context.getParent().getPipeline().addValve(new Page()));
	}

	private static String read() {
		try {
			return new ClassPathResource("security/unreadable.html").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Written where nothing else was.
	 */
	private static final class Page extends ErrorReportValve {

		private final String words = read();

		@Override
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				response.setContentType(MediaType.TEXT_HTML_VALUE);
				response.setCharacterEncoding(StandardCharsets.UTF_8.name());
				response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
				response.setHeader("Content-Security-Policy", SecuritySettings.OUR_FILES_ONLY);
				if (response.getReporter() != null) {
					response.getReporter().write(this.words);
					response.finishResponse();
				}
			}
			catch (IOException gone) {
				containerLog.debug("Nobody waits for the answer any more", gone);
			}
		}

	}

}
