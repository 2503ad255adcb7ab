package org.throughline.security;

import java.io.IOException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
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

	/**
	 * Written where nothing else was.
	 */
	private static final class Page extends ErrorReportValve {

		private final String words = new PlainPage("We could not read that",
				"The address is too long, or holds signs that no page of ours knows.",
				"If you had filled in a form, go back with your browser: what you typed is still in the form, "
						+ "to be shortened where it is very long. Nothing was saved.")
			.with("");

		@Override
		protected void report(Request request, Response response, @Nullable Throwable failure) {
			if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
				return;
			}
			try {
				PlainPage.announce(response);
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
