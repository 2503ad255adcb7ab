package org.throughline.followup;

import org.throughline.patient.BarrierKind;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;

/**
 * What keeps a step from going on.
 *
 * @param words what was said; for the desk its kind in general words
 */
public record InTheWay(BarrierKind kind, String words, boolean inTheirWords) {

	/**
	 * How {@link StepRow} reads it: the kind, whether they said so, and what was said.
	 */
	static final String SQL = """
			array(select b.kind || case when b.in_their_words then '"' else ' ' end || b.account from barrier b
			       where b.blocked_step_id = f.id and b.cleared_at is null order by b.noted_at, b.id)""";

	static InTheWay of(String kept) {
		int end = kept.indexOf(' ');
		int quote = kept.indexOf('"');
		boolean theirs = quote >= 0 && (end < 0 || quote < end);
		int at = theirs ? quote : end;
		return new InTheWay(BarrierKind.valueOf(kept.substring(0, at)), kept.substring(at + 1), theirs);
	}

	InTheWay readBy(Actor viewer) {
		BarrierKind general = this.kind.inGeneralWords();
		return (viewer.group() == Group.DESK) ? new InTheWay(general, general.label(), false) : this;
	}

}
