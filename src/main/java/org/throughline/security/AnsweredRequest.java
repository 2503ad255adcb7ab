package org.throughline.security;

import org.jspecify.annotations.Nullable;

/**
 * The request that a thread answers: whether the page made it by itself, and the session
 * it has saved.
 */
final class AnsweredRequest {

	private static final ThreadLocal<@Nullable AnsweredRequest> CURRENT = new ThreadLocal<>();

	private final boolean background;

	private @Nullable SeenSession<?> saved;

	private AnsweredRequest(boolean background) {
		this.background = background;
	}

	static void begin(boolean background) {
		CURRENT.set(new AnsweredRequest(background));
	}

	static void end() {
		CURRENT.remove();
	}

	static boolean isBackground() {
		AnsweredRequest current = CURRENT.get();
		return current != null && current.background;
	}

	static void saved(@Nullable SeenSession<?> session) {
		AnsweredRequest current = CURRENT.get();
		if (current != null) {
			current.saved = session;
		}
	}

	static @Nullable SeenSession<?> savedAs(String id) {
		AnsweredRequest current = CURRENT.get();
		SeenSession<?> saved = (current != null) ? current.saved : null;
		return (saved != null && saved.getId().equals(id)) ? saved : null;
	}

}
