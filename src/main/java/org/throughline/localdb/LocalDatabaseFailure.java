package org.throughline.localdb;

import org.jspecify.annotations.Nullable;

/**
 * The embedded database cannot start; says why and what to do about it.
 */
class LocalDatabaseFailure extends RuntimeException {

	private final String whatToDo;

	LocalDatabaseFailure(String message, String whatToDo, @Nullable Throwable cause) {
		super(message, cause);
		this.whatToDo = whatToDo;
	}

	String whatToDo() {
		return this.whatToDo;
	}

}
