package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A next step as somebody saw it: who had it, until when it waited, how often its date
 * had moved, and what it asked of the patient. A form sends it back, so that nobody is
 * overwritten unseen.
 *
 * @param hands who had it, and whether they said yes or when they were asked; absent like
 * the others when it was not seen on a form
 */
public record SeenStep(UUID id, @Nullable String hands, @Nullable String waits, @Nullable String moves,
		@Nullable String asks) {

	private static final String BETWEEN = "/";

	/** Whatever has become of it: what is done now is meant for that. */
	public static SeenStep asItIs(UUID id) {
		return new SeenStep(id, null, null, null, null);
	}

	/**
	 * @param sent {@link StepView#seen()} when the form was opened
	 */
	public static SeenStep of(UUID id, @Nullable String sent) {
		String[] parts = (sent != null) ? sent.split(BETWEEN, 4) : new String[0];
		return new SeenStep(id, part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3));
	}

	static String words(StepState state, @Nullable UUID owner, @Nullable Instant askedAt, @Nullable Instant waitsUntil,
			int dateMoves, Asks asks) {
		return String.join(BETWEEN, Standing.asSeen(state, owner, askedAt), wait(waitsUntil), String.valueOf(dateMoves),
				marks(asks));
	}

	boolean sawHands(FollowUp step) {
		return same(this.hands, step.standing().asSeen());
	}

	boolean sawWait(FollowUp step) {
		Waiting now = step.standing().waiting();
		return same(this.waits, wait((now != null) ? now.waitingUntil() : null));
	}

	boolean sawDate(FollowUp step) {
		return same(this.moves, String.valueOf(step.dateMoves()));
	}

	boolean sawAsks(FollowUp step) {
		return same(this.asks, marks(step.asks()));
	}

	private static String marks(Asks asks) {
		return (asks.logIn() ? "L" : "") + (asks.payment() ? "P" : "");
	}

	private static String wait(@Nullable Instant until) {
		return (until != null) ? String.valueOf(until.getEpochSecond()) : "";
	}

	private static boolean same(@Nullable String seen, String now) {
		return seen == null || seen.equals(now);
	}

	private static @Nullable String part(String[] parts, int at) {
		return (parts.length > at) ? parts[at] : null;
	}

}
