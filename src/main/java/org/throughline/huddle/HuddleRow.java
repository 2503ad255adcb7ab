package org.throughline.huddle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;

/**
 * One flagged patient on the huddle.
 *
 * @param flags why, most urgent first; none when the cause went while it was talked about
 * @param newSince a cause came up after the huddle was opened or after it was talked
 * through
 * @param talked when it was talked through, unless a new cause brought it back
 */
public record HuddleRow(UUID patientId, HuddleSection section, List<Flag> flags, @Nullable HuddleStep step,
		@Nullable Instant visitAt, boolean newSince, @Nullable Talked talked) {

	/** Nobody who is here said yes to what this patient needs. */
	public boolean hasGap() {
		return this.flags.stream().anyMatch((flag) -> flag.kind() == FlagKind.GAP);
	}

	public boolean isAsked() {
		return this.step != null && this.step.holder() == StepHolder.ASKED;
	}

	/** Off the list for today: talked through, and with a yes or let go. */
	public boolean isDone() {
		return this.talked != null && (this.talked.letGo() || !hasGap());
	}

	/** Let go by the host although nobody said yes. */
	public boolean isLetGo() {
		return this.talked != null && this.talked.letGo() && hasGap();
	}

	@Nullable Instant due() {
		Instant flagged = this.flags.isEmpty() ? null : this.flags.get(0).due();
		return (flagged != null || this.step == null) ? flagged : this.step.due();
	}

}
