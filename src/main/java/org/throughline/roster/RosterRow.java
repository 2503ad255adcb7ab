package org.throughline.roster;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.throughline.flag.Flag;
import org.throughline.followup.NextStep;
import org.throughline.patient.PatientCard;
import org.throughline.progress.ContactView;

/**
 * One patient on the roster.
 *
 * @param flags why they are flagged, most urgent first
 * @param lastContact absent when nobody has been in touch
 * @param next the open step that needs somebody first; absent when there is none
 */
public record RosterRow(PatientCard patient, List<Flag> flags, @Nullable ContactView lastContact,
		@Nullable NextStep next) {

	private static final int CHIPS = 2;

	public List<Flag> chips() {
		return this.flags.subList(0, Math.min(CHIPS, this.flags.size()));
	}

	/** How many flags there are beside the chips. */
	public int moreFlags() {
		return this.flags.size() - chips().size();
	}

	/** In our care, and nothing happens next: the loudest thing there is. */
	public boolean withoutStep() {
		return this.next == null && this.patient.inOurCare();
	}

}
