package org.throughline.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What everybody may know of a colleague.
 *
 * @param fullName such as "Dana Whitcomb" or "Dr. Elena Ortega"
 * @param shortName such as "Dana W." or "Dr. Ortega"
 */
public record StaffCard(UUID id, String fullName, String shortName, String initials, Discipline discipline,
		Set<UUID> clinicIds, List<AwaySpan> away, boolean signInStopped, boolean left) {

	public StaffCard {
		clinicIds = Set.copyOf(clinicIds);
		away = List.copyOf(away);
	}

	/** As colleagues and patients call them: "Dana", or "Dr. Ortega". */
	public String knownAs() {
		int blank = this.fullName.indexOf(' ');
		return (this.shortName.startsWith("Dr.") || blank < 0) ? this.shortName : this.fullName.substring(0, blank);
	}

	/** To whoever comes second: it may have been their own other window. */
	public String asFirst(Actor reader) {
		return this.id.equals(reader.staffId()) ? "You, in another window," : this.shortName;
	}

	/**
	 * Whether this person works here and may sign in.
	 */
	public boolean isActive() {
		return !this.signInStopped && !this.left;
	}

	public boolean isAway(Instant now) {
		return awayUntil(now).isPresent();
	}

	public Optional<Instant> awayUntil(Instant now) {
		return this.away.stream().filter((span) -> span.contains(now)).map(AwaySpan::until).max(Instant::compareTo);
	}

	/**
	 * Who covers a kind of step while this person is away: they said yes, or may still
	 * answer. Whether they are here themselves is for the caller to see.
	 */
	public List<Cover> coversOf(String kind, Instant now) {
		return this.away.stream()
			.filter((span) -> span.contains(now))
			.flatMap((span) -> span.covers().stream())
			.filter((cover) -> cover.isFor(kind) && cover.stands(now))
			.toList();
	}

	/**
	 * How this person's covering stands, such as "Joan L. covers lab steps": who is not
	 * here then covers nothing, whatever they said.
	 */
	public String covering(Cover cover, AwaySpan span, Instant now) {
		String how = "covers %s";
		if (!isActive()) {
			how = "was to cover %s and no longer signs in";
		}
		else if (isAway(now.isAfter(span.from()) ? now : span.from())) {
			how = "was to cover %s and is away too";
		}
		else if (!cover.isAccepted()) {
			how = cover.stands(now) ? "is asked to cover %s" : "was asked to cover %s and has not answered";
		}
		return this.shortName + " " + how.formatted(cover.what());
	}

	/** The short name as the last of a sentence: an initial brings its own full stop. */
	public String closing() {
		return this.shortName.endsWith(".") ? this.shortName : this.shortName + ".";
	}

	public boolean worksAt(UUID clinicId) {
		return this.clinicIds.contains(clinicId);
	}

}
