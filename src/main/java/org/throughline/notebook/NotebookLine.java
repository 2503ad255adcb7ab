package org.throughline.notebook;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;

/**
 * One line: in sight until its writer says how it was handled, or until it has become
 * something else.
 */
@Entity
class NotebookLine {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID staffId;

	@Enumerated(EnumType.STRING)
	private LineKind kind;

	private String words;

	private Instant jottedAt;

	private @Nullable UUID patientId;

	private @Nullable Instant handledAt;

	private @Nullable String handledHow;

	private @Nullable UUID followUpId;

	private @Nullable UUID barrierId;

	private @Nullable UUID raisedFlagId;

	private @Nullable UUID handoffId;

	protected NotebookLine() {
	}

	NotebookLine(UUID staffId, LineKind kind, String words, Instant now) {
		this.id = Ids.next();
		this.staffId = staffId;
		this.kind = kind;
		this.words = words;
		this.jottedAt = now;
	}

	UUID id() {
		return this.id;
	}

	boolean inSight() {
		return this.handledAt == null;
	}

	/**
	 * @param seen the version that was on the page
	 * @throws ChangedMeanwhile when the words are others by now
	 */
	void rewrite(int seen, LineKind changedKind, String changedWords) {
		requireInSight();
		if (this.version != null && this.version != seen && !changedWords.equals(this.words)) {
			throw new ChangedMeanwhile("You changed this line meanwhile, in another window.");
		}
		this.kind = changedKind;
		this.words = changedWords;
	}

	void isAbout(@Nullable UUID patient) {
		requireInSight();
		this.patientId = patient;
	}

	/** Said twice, the first word stands. */
	void handled(String how, Instant now) {
		if (how.equals(this.handledHow)) {
			return;
		}
		requireInSight();
		this.handledAt = now;
		this.handledHow = how;
	}

	/** What it has become stays: only a word can be taken back. */
	void putBack() {
		if (this.handledAt != null && this.handledHow == null) {
			throw new RefusedByRule("", "This line has become something that the team can see. Change it there.");
		}
		this.handledAt = null;
		this.handledHow = null;
	}

	void became(Turn turn, UUID made, UUID patient, Instant now) {
		requireInSight();
		this.handledAt = now;
		this.patientId = patient;
		switch (turn) {
			case NEXT_STEP -> this.followUpId = made;
			case BARRIER -> this.barrierId = made;
			case FLAG -> this.raisedFlagId = made;
			case HANDOFF -> this.handoffId = made;
		}
	}

	private void requireInSight() {
		if (!inSight()) {
			throw new RefusedByRule("", "This line is handled already. Put it back first.");
		}
	}

}
