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
 * @param more how many of each part are not shown
 */
public record EveningSheet(List<StepView> waiting, List<HandoffView> owed, List<StepView> asked, List<StepView> calls,
		List<HandoffView> unread, int others, More more, Map<UUID, PatientCard> patients) {

	/**
	 * @param most how many of each part are shown
	 */
	static EveningSheet of(List<StepView> waiting, List<HandoffView> owed, List<StepView> asked, List<StepView> calls,
			List<HandoffView> unread, int others, int most) {
		return new EveningSheet(first(waiting, most), first(owed, most), first(asked, most), first(calls, most),
				first(unread, most), others, new More(rest(waiting, most), rest(owed, most), rest(asked, most),
						rest(calls, most), rest(unread, most)),
				Map.of());
	}

	EveningSheet with(Map<UUID, PatientCard> cards) {
		return new EveningSheet(this.waiting, this.owed, this.asked, this.calls, this.unread, this.others, this.more,
				cards);
	}

	/** Nothing that somebody else waits for, and nothing to ask about again. */
	public boolean allDone() {
		return this.waiting.isEmpty() && this.owed.isEmpty() && this.asked.isEmpty() && this.calls.isEmpty()
				&& this.unread.isEmpty() && this.others == 0;
	}

	private static <T> List<T> first(List<T> part, int most) {
		return part.stream().limit(most).toList();
	}

	private static int rest(List<?> part, int most) {
		return Math.max(0, part.size() - most);
	}

	/** How many of each part are not shown. */
	public record More(int waiting, int owed, int asked, int calls, int unread) {
	}

}
