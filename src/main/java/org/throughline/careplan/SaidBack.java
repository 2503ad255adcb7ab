package org.throughline.careplan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * How often somebody was asked to say their plan back, the latest first. A plan is
 * finished when the last try at its present version is done.
 *
 * @param version the version of the plan as it stands
 */
public record SaidBack(int version, List<Try> tries) {

	/** The tries at one version, as they stood for it. */
	public SaidBack at(int version) {
		return new SaidBack(version, this.tries.stream().filter((one) -> one.version() == version).toList());
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
		return !isFinished() && this.tries.stream().anyMatch((one) -> one.result() == TeachBackResult.DONE);
	}

	/** One time that they were asked. */
	public record Try(UUID id, int version, TeachBackResult result, @Nullable String words,
			@Nullable SecondQuestion question, @Nullable String answer, StaffCard askedBy, Instant askedAt) {
	}

}
