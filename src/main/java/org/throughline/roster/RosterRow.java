package org.throughline.roster;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.flag.Flag;
import org.throughline.followup.GapKind;
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

	private static final Set<String> NO_OWNER = Set.of(GapKind.NO_STEP.label(), GapKind.NEEDED.label());

	/** The first reasons, without what stands in red under the owner already. */
	public List<Flag> chips() {
		return whys().stream().limit(CHIPS).toList();
	}

	/** How many flags there are beside the chips. */
	public int moreFlags() {
		return whys().size() - chips().size();
	}

	/** All reasons, for whom a row is too short. */
	public String whyInWords(boolean clinical) {
		return whys().stream().map((flag) -> flag.text(clinical)).collect(Collectors.joining(", "));
	}

	private List<Flag> whys() {
		boolean said = withoutStep() || (this.next != null && this.next.withoutOwner());
		return said ? this.flags.stream().filter((flag) -> !NO_OWNER.contains(flag.clinicalText())).toList()
				: this.flags;
	}

	/** Whether anything may be planned: after a death nothing is. */
	public boolean mayGoOn() {
		return !this.patient.deceased();
	}

	/** In our care, and nothing happens next: the loudest thing there is. */
	public boolean withoutStep() {
		return this.next == null && this.patient.inOurCare();
	}

}
