package org.throughline.huddle;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.progress.HuddleNote;
import org.throughline.responsibility.ResponsibilityView;

/**
 * A row of the huddle as the screen shows it.
 *
 * @param who initials, or the name while names are shown
 * @param tellsApart what to add when two have the same initials and age
 * @param note the newest three lines in their wall version
 * @param unheld what nobody looks after for this patient
 */
public record HuddleLine(HuddleRow row, String who, int age, @Nullable String tellsApart, @Nullable HuddleNote note,
		List<ResponsibilityView> unheld) {

	private static final int MOST_CHIPS = 2;

	private static final String NOBODY = "Nobody yet.";

	public UUID id() {
		return this.row.patientId();
	}

	/** Two chips on a row: what the owner's place says already is left out. */
	public List<Flag> chips() {
		return whys().stream().limit(MOST_CHIPS).toList();
	}

	/** The rest of them, when the row is open. */
	public List<Flag> otherChips() {
		return whys().stream().skip(MOST_CHIPS).toList();
	}

	public @Nullable HuddleStep step() {
		return this.row.step();
	}

	/** Why nobody has it, when no other chip says why the patient is here. */
	public @Nullable String gap() {
		return this.row.flags()
			.stream()
			.filter((flag) -> flag.kind() == FlagKind.GAP && whys().isEmpty())
			.map(Flag::generalText)
			.findFirst()
			.orElse(null);
	}

	/** Stands in red before who calls whom. */
	public boolean callsNobody() {
		return (this.note != null) ? this.note.whoCallsWhom().startsWith(NOBODY) : isUnowned();
	}

	/** Who is calling whom, after "Nobody yet." where that is so. */
	public String calls() {
		String words = (this.note != null) ? this.note.whoCallsWhom() : "";
		return words.startsWith(NOBODY) ? words.substring(NOBODY.length()).strip() : words;
	}

	/** Solid red: nobody who is here said yes. */
	public boolean isUnowned() {
		return this.row.hasGap() || this.row.step() == null;
	}

	/** The step itself waits for somebody, whatever else nobody looks after. */
	public boolean needsAnOwner() {
		HuddleStep step = step();
		return step == null || step.holder() == StepHolder.NOBODY;
	}

	private List<Flag> whys() {
		List<Flag> flags = this.row.flags().stream().filter((flag) -> flag.kind() != FlagKind.GAP).toList();
		return flags.stream().filter((flag) -> isFirstOfItsText(flag, flags)).toList();
	}

	private static boolean isFirstOfItsText(Flag flag, List<Flag> flags) {
		return flags.stream()
			.filter((other) -> other.generalText().equals(flag.generalText()))
			.findFirst()
			.orElse(flag) == flag;
	}

}
