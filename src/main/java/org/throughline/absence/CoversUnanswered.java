package org.throughline.absence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.throughline.staff.Cover;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;
import org.throughline.workspace.Unanswered;

import org.springframework.stereotype.Component;

/**
 * Absences that somebody was asked to cover, who let the time to answer pass.
 */
@Component
class CoversUnanswered implements Unanswered {

	private final StaffDirectory directory;

	CoversUnanswered(StaffDirectory directory) {
		this.directory = directory;
	}

	@Override
	public List<Ask> between(Instant since, Instant now) {
		return this.directory.all()
			.values()
			.stream()
			.filter(StaffCard::isActive)
			.flatMap((away) -> away.away()
				.stream()
				.filter((span) -> span.until().isAfter(now))
				.flatMap((span) -> span.covers().stream())
				.filter((cover) -> ranOut(cover, since, now))
				.flatMap((cover) -> where(cover, away)
					.map((clinic) -> new Ask(cover.staffId(), clinic, cover.id(), cover.askedAt()))
					.stream()))
			.toList();
	}

	private static boolean ranOut(Cover cover, Instant since, Instant now) {
		return !cover.isAccepted() && cover.answerBy().isAfter(since) && cover.answerBy().isBefore(now);
	}

	/** A clinic at which both work. */
	private Optional<UUID> where(Cover cover, StaffCard away) {
		return this.directory.get(cover.staffId()).clinicIds().stream().filter(away::worksAt).findFirst();
	}

}
