package org.throughline.security;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that a page which refreshes itself does not prolong.
 */
class QuietSessions<S extends Session> implements SessionRepository<S> {

	private final SessionRepository<S> sessions;

	QuietSessions(SessionRepository<S> sessions) {
		this.sessions = sessions;
	}

	@Override
	public S createSession() {
		return this.sessions.createSession();
	}

	@Override
	public void save(S session) {
		if (!BackgroundRequests.isBackground()) {
			this.sessions.save(session);
		}
	}

	@Override
	public @Nullable S findById(String id) {
		return this.sessions.findById(id);
	}

	@Override
	public void deleteById(String id) {
		this.sessions.deleteById(id);
	}

}
