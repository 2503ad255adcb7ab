package org.throughline.keys;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Everybody's keyboard map. Every page asks for one and few people change theirs, so what
 * was changed is kept in memory, read again after a change and at least once a minute.
 */
@Service
public class Keys {

	private static final long KEEP_NANOS = 60_000_000_000L;

	private final KeyQueries queries;

	private final ApplicationEventPublisher events;

	private volatile @Nullable Kept kept;

	Keys(KeyQueries queries, ApplicationEventPublisher events) {
		this.queries = queries;
		this.events = events;
	}

	public KeyMap of(UUID staffId) {
		return kept().maps().getOrDefault(staffId, KeyMap.USUAL);
	}

	/**
	 * @throws RefusedByRule when a key is none, or would do two things
	 */
	@Transactional
	public void change(Actor actor, KeyChoice choice, Instant now) {
		choice.problems().forEach((act, problem) -> {
			throw new RefusedByRule(act.name(), problem);
		});
		this.queries.keep(actor.staffId(), choice, now);
		this.events.publishEvent(new KeysChanged(now, actor.staffId()));
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
	void readAgain(KeysChanged changed) {
		this.kept = null;
	}

	private Kept kept() {
		Kept current = this.kept;
		if (current == null || System.nanoTime() - current.readAt() > KEEP_NANOS) {
			current = new Kept(this.queries.all(), System.nanoTime());
			this.kept = current;
		}
		return current;
	}

	private record Kept(Map<UUID, KeyMap> maps, long readAt) {
	}

}
