package org.throughline.workspace;

import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.SavedAlready;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves a form once, however often it is sent: a double click, a retry and two requests
 * at the same moment make one row and give the first answer. Sent again with other words
 * it says so, so that nobody takes the first answer for theirs.
 */
@Service("formKeys")
public class FormKeys {

	private final JdbcClient jdbc;

	private final SentWords sent;

	FormKeys(JdbcClient jdbc, SentWords sent) {
		this.jdbc = jdbc;
		this.sent = sent;
	}

	/** The key of a form that is shown for the first time. */
	public UUID next() {
		return Ids.next();
	}

	/**
	 * Saves, or gives what was saved when this form was sent before. A second request
	 * waits for the first; when that one is refused, the second may save.
	 * @param key absent from a request that no page of ours made: it is then saved as it
	 * comes
	 * @throws NotFound when the key was used by somebody else
	 * @throws SavedAlready when this form was saved with other words
	 */
	@Transactional
	public UUID once(@Nullable UUID key, Actor actor, Supplier<UUID> save) {
		if (key == null) {
			return save.get();
		}
		String words = this.sent.digest().orElse(null);
		int fresh = this.jdbc.sql("insert into form_key (key, staff_id, sent) values (?, ?, ?) on conflict do nothing")
			.param(key)
			.param(actor.staffId())
			.param(words)
			.update();
		if (fresh == 0) {
			return savedBefore(key, actor, words);
		}
		UUID saved = save.get();
		this.jdbc.sql("update form_key set result_id = ? where key = ?").params(saved, key).update();
		return saved;
	}

	private UUID savedBefore(UUID key, Actor actor, @Nullable String words) {
		Saved saved = this.jdbc.sql("select result_id, sent from form_key where key = ? and staff_id = ?")
			.params(key, actor.staffId())
			.query(Saved.class)
			.optional()
			.orElseThrow(NotFound::new);
		if (words != null && saved.sent() != null && !words.equals(saved.sent())) {
			throw new SavedAlready(saved.resultId());
		}
		return saved.resultId();
	}

	private record Saved(UUID resultId, @Nullable String sent) {
	}

}
