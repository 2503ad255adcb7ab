package org.throughline.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.SpanSteps;
import org.throughline.patient.PatientCard;
import org.throughline.staff.StaffCard;

/**
 * What one owner has in one span of time, so many at once.
 *
 * @param owner absent for the patients and their people
 * @param heading the span as the table calls it today, and how many stand in it
 * @param most how many are shown at once
 * @param offered to whom a step is offered with its warm handoff
 */
public record BoardMore(@Nullable StaffCard owner, BoardHeading heading, SpanSteps some, int most,
		Map<UUID, List<StaffCard>> offered, Map<UUID, PatientCard> patients) {

	/** As the address has it. */
	public String whose() {
		return (this.owner != null) ? this.owner.id().toString() : "theirs";
	}

	/** Where those stand that come before these; absent when these are the first. */
	public @Nullable Integer before() {
		return (this.some.from() > 0) ? Math.max(0, this.some.from() - this.most) : null;
	}

}
