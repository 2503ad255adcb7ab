package org.throughline.careplan;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * One version of a plan: who made it, when and why, and what the patient read.
 *
 * @param found how it read when they came to change it; unknown of the first and of old
 * ones
 */
public record PlanVersion(int number, Instant at, StaffCard by, @Nullable String why, @Nullable PlanContent found,
		PlanContent content) {

	/** What whoever made this version did, where {@code before} is the one before it. */
	public List<PlanDifference> changedFrom(PlanVersion before) {
		return PlanDifference.between((this.found != null) ? this.found : before.content, this.content);
	}

	/**
	 * What the steps did by themselves since {@code before}: done, dropped, handed over.
	 */
	public List<PlanDifference> wentOnSince(PlanVersion before) {
		return (this.found != null) ? PlanDifference.between(before.content, this.found) : List.of();
	}

}
