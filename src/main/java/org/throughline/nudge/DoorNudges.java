package org.throughline.nudge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.staff.StaffCard;
import org.throughline.workspace.Unanswered;
import org.throughline.workspace.Unanswered.Ask;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The e-mail about what waits at somebody's door past the time to answer.
 */
@Component
class DoorNudges {

	/**
	 * What ran out of time before is old news: the page and the digest count it. So the
	 * first start with a mail server does not write to everybody about last year.
	 */
	private static final Duration NEWS = Duration.ofDays(7);

	private final List<Unanswered> sources;

	private final Nudges nudges;

	private final Outbox outbox;

	private final Recipients recipients;

	DoorNudges(List<Unanswered> sources, Nudges nudges, Outbox outbox, Recipients recipients) {
		this.sources = sources;
		this.nudges = nudges;
		this.outbox = outbox;
		this.recipients = recipients;
	}

	List<Ask> waiting(Instant now) {
		return this.sources.stream().flatMap((source) -> source.between(now.minus(NEWS), now).stream()).toList();
	}

	/** Makes one e-mail for each person, about all that nothing was said of yet. */
	void make(List<Ask> waiting, Instant now) {
		List<Ask> untold = this.nudges.untold(waiting);
		if (untold.isEmpty()) {
			return;
		}
		Map<UUID, StaffCard> people = this.recipients.who(EmailChoice::door, now)
			.collect(Collectors.toMap(StaffCard::id, Function.identity()));
		untold.stream()
			.filter((ask) -> people.containsKey(ask.staffId()) && people.get(ask.staffId()).worksAt(ask.clinicId()))
			.collect(Collectors.groupingBy(Ask::staffId))
			.forEach((staffId, asks) -> make(staffId, asks, now));
	}

	/** How much of what an e-mail was made for waits still. */
	int stillWaiting(Nudge nudge, List<Ask> waiting) {
		Set<UUID> about = this.outbox.about(nudge.id());
		return (int) waiting.stream()
			.filter((ask) -> ask.staffId().equals(nudge.staffId()) && about.contains(ask.thing()))
			.count();
	}

	private void make(UUID staffId, List<Ask> asks, Instant now) {
		try {
			this.nudges.aboutTheDoor(staffId, asks, now.plus(NEWS), now);
		}
		catch (DuplicateKeyException ex) {
			// Another instance was quicker: what it left out is found by the next round
		}
	}

}
