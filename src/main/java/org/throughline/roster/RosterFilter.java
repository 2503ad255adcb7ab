package org.throughline.roster;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Which patients the roster shows.
 */
public enum RosterFilter {

	IN_OUR_CARE("in-our-care", "In our care", null), MINE("mine", "My patients", null),
	FLAGGED("flagged", "Flagged", null), NO_OWNER("no-owner", "No owner", "person-x-fill"),
	LATE("late", "Late", "clock"), NOT_REACHED("not-reached", "Not reached in 30 days", null),
	LISTED("listed", "Listed only", null);

	private final String path;

	private final String label;

	private final @Nullable String icon;

	RosterFilter(String path, String label, @Nullable String icon) {
		this.path = path;
		this.label = label;
		this.icon = icon;
	}

	/** The filter of an address; everybody in our care for any other. */
	public static RosterFilter of(@Nullable String path) {
		return Arrays.stream(values()).filter((filter) -> filter.path.equals(path)).findFirst().orElse(IN_OUR_CARE);
	}

	/** As it stands in an address. */
	public String path() {
		return this.path;
	}

	public String label() {
		return this.label;
	}

	public @Nullable String icon() {
		return this.icon;
	}

	/** What the page says when nobody is there. */
	public String nobody() {
		return switch (this) {
			case IN_OUR_CARE -> "Nobody is in our care yet.";
			case MINE -> "Nobody is waiting for a step of yours.";
			case FLAGGED -> "Nobody is flagged today.";
			case NO_OWNER -> "Every next step has an owner.";
			case LATE -> "Nothing is late.";
			case NOT_REACHED -> "Everybody in our care was reached in the last 30 days.";
			case LISTED -> "Everybody on file is in our care.";
		};
	}

	/** What would stand there. */
	public String wouldShow() {
		return switch (this) {
			case IN_OUR_CARE -> "Patients appear here once somebody on the team says: we follow this person.";
			case MINE -> "Patients whose next step you hold or check, and those you took into our care, appear here.";
			case FLAGGED -> "Patients whose plan could change today appear here.";
			case NO_OWNER -> "A next step that nobody has said yes to appears here.";
			case LATE -> "Patients with a next step past its due time appear here.";
			case NOT_REACHED -> "Patients nobody has spoken with or seen for 30 days appear here.";
			case LISTED -> "Patients who were added or imported, and whom nobody follows yet, appear here.";
		};
	}

}
