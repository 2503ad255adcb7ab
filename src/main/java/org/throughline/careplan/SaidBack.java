package org.throughline.careplan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * Whether somebody said their plan back. A plan is finished when the last try at its
 * present version is done.
 *
 * @param version the version of the plan as it stands
 * @param tries the latest first; not all of them, and always the last at the version that
 * stands
 * @param inAll how often they were asked
 * @param everDone whether any version was ever said back
 */
public record SaidBack(int version, List<Try> tries, int inAll, boolean everDone) {

	public SaidBack {
		tries = List.copyOf(tries);
	}

	/** More tries than are here. */
	public boolean isMore() {
		return this.inAll > this.tries.size();
	}

	/** The last try at the version that stands. */
	public Optional<Try> latest() {
		return this.tries.stream().filter((one) -> one.version() == this.version).findFirst();
	}

	/** They said it back as it stands now. */
	public boolean isFinished() {
		return latest().filter((one) -> one.result() == TeachBackResult.DONE).isPresent();
	}

	/** They said an earlier version back; it changed since. */
	public boolean wasFinished() {
		return !isFinished() && this.everDone;
	}

	/** One time that they were asked. */
	public record Try(UUID id, int version, TeachBackResult result, @Nullable String words,
			@Nullable SecondQuestion question, @Nullable String answer, StaffCard askedBy, Instant askedAt) {
	}

}
