package org.throughline.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains in plain words that the demo clinic does not open to a network.
 */
class DemoNeedsLoopbackAnalyzer extends AbstractFailureAnalyzer<DemoNeedsLoopback> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DemoNeedsLoopback cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Leave SERVER_ADDRESS out, or start your own clinic with THROUGHLINE_DEMO=false.", cause);
	}

}
