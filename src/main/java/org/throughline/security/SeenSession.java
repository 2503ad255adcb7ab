package org.throughline.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;

/**
 * A person's session that remembers to half a minute when they were last here: writing it
 * down with each page of a busy morning would cost every page a turn at the database.
 */
class SeenSession<S extends Session> implements Session {

	static final Duration WRITTEN_AT_MOST_EVERY = Duration.ofSeconds(30);

	private final S session;

	SeenSession(S session) {
		this.session = session;
	}

	S session() {
		return this.session;
	}

	@Override
	public void setLastAccessedTime(Instant seen) {
		if (!seen.isBefore(this.session.getLastAccessedTime().plus(WRITTEN_AT_MOST_EVERY))) {
			this.session.setLastAccessedTime(seen);
		}
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.session.getLastAccessedTime();
	}

	@Override
	public String getId() {
		return this.session.getId();
	}

	@Override
	public String changeSessionId() {
		return this.session.changeSessionId();
	}

	@Override
	public <T> @Nullable T getAttribute(String name) {
		return this.session.getAttribute(name);
	}

	@Override
	public Set<String> getAttributeNames() {
		return this.session.getAttributeNames();
	}

	@Override
	public void setAttribute(String name, Object value) {
		this.session.setAttribute(name, value);
	}

	@Override
	public void removeAttribute(String name) {
		this.session.removeAttribute(name);
	}

	@Override
	public Instant getCreationTime() {
		return this.session.getCreationTime();
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		this.session.setMaxInactiveInterval(interval);
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return this.session.getMaxInactiveInterval();
	}

	@Override
	public boolean isExpired() {
		return this.session.isExpired();
	}

}
