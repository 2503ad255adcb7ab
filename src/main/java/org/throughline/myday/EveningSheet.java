package org.throughline.myday;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.followup.StepView;
import org.throughline.handoff.HandoffView;
import org.throughline.patient.PatientCard;

/**
 * What is left of one person's day.
 *
 * @param waiting on whom they wait to hear back, the time to ask again first
 * @param owed colleagues who handed them somebody and wait for two sentences
 * @param asked steps asked of them, unanswered
 * @param calls theirs to make by today, not made
 * @param unread told to them, not read yet
 * @param others how many other steps of theirs are due by today
 */
public record EveningSheet(List<StepView> waiting, List<HandoffView> owed, List<StepView> asked, List<StepView> calls,
		List<HandoffView> unread, int others, Map<UUID, PatientCard> patients) {

	/** Nothing that somebody else waits for, and nothing to ask about again. */
	public boolean allDone() {
		return this.waiting.isEmpty() && this.owed.isEmpty() && this.asked.isEmpty() && this.calls.isEmpty()
				&& this.unread.isEmpty() && this.others == 0;
	}

}
