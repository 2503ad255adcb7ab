package org.throughline.careteam;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * Who of those asked agreed to what stands now.
 *
 * @param version what they agreed to; an agreement to another one does not count
 * @param asked every clinician on the care team
 */
public record Agreement(About about, int version, List<TeamPerson> asked, List<Yes> yes) {

	public Agreement {
		asked = List.copyOf(asked);
		yes = List.copyOf(yes);
	}

	public List<TeamPerson> missing() {
		return this.asked.stream().filter((one) -> !has(one.id())).toList();
	}

	public boolean has(UUID person) {
		return this.yes.stream().anyMatch((yes) -> yes.who().id().equals(person));
	}

	/** Whether this person is asked and has not agreed yet. */
	public boolean waitsFor(UUID person) {
		return missing().stream().anyMatch((one) -> one.id().equals(person));
	}

	public boolean isWhole() {
		return !this.asked.isEmpty() && missing().isEmpty();
	}

	/** "All 5 of us agreed", "Both of us agreed", "Agreed by 4 of 5". */
	public String inWords() {
		int all = this.asked.size();
		if (all == 0) {
			return "No clinician is on the care team yet";
		}
		return isWhole()
				? (all == 1) ? "Agreed" : (all == 2) ? "Both of us agreed" : "All %d of us agreed".formatted(all)
				: "Agreed by %d of %d".formatted(all - missing().size(), all);
	}

	/** "Not yet: Dana W., Dr. Halloran". */
	public String missingInWords() {
		return missing().stream().map(TeamPerson::shortName).collect(Collectors.joining(", "));
	}

	/**
	 * Somebody agreed.
	 *
	 * @param how how somebody from outside said so, to whoever wrote it down
	 */
	public record Yes(TeamPerson who, Instant at, StaffCard recordedBy, @Nullable String how) {
	}

}
