package org.throughline.security;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that a page which refreshes itself does not prolong, read once in a request:
 * after it was saved the filter asks for it again, only to know that it is there.
 */
class QuietSessions<S extends Session> implements SessionRepository<SeenSession<S>> {

	private final SessionRepository<S> sessions;

	QuietSessions(SessionRepository<S> sessions) {
		this.sessions = sessions;
	}

	@Override
	public SeenSession<S> createSession() {
		return new SeenSession<>(this.sessions.createSession());
	}

	@Override
	public void save(SeenSession<S> seen) {
		if (!AnsweredRequest.isBackground()) {
			this.sessions.save(seen.session());
		}
		AnsweredRequest.saved(seen);
	}

	@Override
	@SuppressWarnings("unchecked")
	public @Nullable SeenSession<S> findById(String id) {
		SeenSession<?> seen = AnsweredRequest.savedAs(id);
		if (seen != null) {
			return (SeenSession<S>) seen;
		}
		S found = this.sessions.findById(id);
		return (found != null) ? new SeenSession<>(found) : null;
	}

	@Override
	public void deleteById(String id) {
		AnsweredRequest.saved(null);
		this.sessions.deleteById(id);
	}

}
