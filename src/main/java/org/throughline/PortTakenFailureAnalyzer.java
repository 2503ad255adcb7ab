package org.throughline;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Explains in plain words that another program listens where Throughline would.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
		return new FailureAnalysis("Another program on this computer already uses port " + cause.getPort() + ".",
				"Stop it (it may be another Throughline), or start this one on another port: SERVER_PORT=8081 ./mvnw spring-boot:run",
				cause);
	}

}
