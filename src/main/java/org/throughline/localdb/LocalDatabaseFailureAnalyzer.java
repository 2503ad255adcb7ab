package org.throughline.localdb;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Explains in plain words on the console why the embedded database did not start.
 */
class LocalDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<LocalDatabaseFailure> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, LocalDatabaseFailure cause) {
		return new FailureAnalysis(cause.getMessage(), cause.whatToDo(), cause);
	}

}
