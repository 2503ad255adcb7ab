package org.throughline.nudge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.staff.StaffService;
import org.throughline.workspace.Unanswered.Ask;

/**
 * What is done every minute: make the e-mails there are to make, then send what is ready.
 * Any number of instances may do it at once.
 */
class NudgeRound {

	private static final Logger log = LoggerFactory.getLogger(NudgeRound.class);

	private static final int LONGEST_PAUSE_MINUTES = 60;

	private final DoorNudges doors;

	private final DigestNudges digests;

	private final Outbox outbox;

	private final Recipients recipients;

	private final StaffService staff;

	private final MailServer server;

	private final MailSettings settings;

	NudgeRound(DoorNudges doors, DigestNudges digests, Outbox outbox, Recipients recipients, StaffService staff,
			MailServer server, MailSettings settings) {
		this.doors = doors;
		this.digests = digests;
		this.outbox = outbox;
		this.recipients = recipients;
		this.staff = staff;
		this.server = server;
		this.settings = settings;
	}

	void run(Instant now) {
		List<Ask> waiting = this.doors.waiting(now);
		this.doors.make(waiting, now);
		this.digests.make(now);
		this.outbox.letGo(now);
		this.outbox.prune(now);
		for (UUID id : this.outbox.ready(now)) {
			Nudge nudge = this.outbox.claim(id, now).orElse(null);
			if (nudge != null && !sendOrLetGo(nudge, waiting, now)) {
				return;
			}
		}
	}

	/** Whether the next one is worth trying. */
	private boolean sendOrLetGo(Nudge nudge, List<Ask> waiting, Instant now) {
		Optional<Letter> letter = letter(nudge, waiting, now);
		if (letter.isEmpty()) {
			this.outbox.notNeeded(nudge.id());
			return true;
		}
		String to = this.staff.view(nudge.staffId()).details().email();
		MailServer.Outcome outcome = this.server.send(nudge.id(), to, letter.get(), now);
		switch (outcome) {
			case SENT -> this.outbox.sent(nudge.id(), now);
			case UNSURE -> this.outbox.unsure(nudge.id());
			case REFUSED, UNREACHABLE -> this.outbox.again(nudge.id(), now.plus(pause(nudge.tries())));
		}
		if (outcome != MailServer.Outcome.SENT) {
			log.warn("E-mail {} to staff member {} is not sent: {}, try {}", nudge.id(), nudge.staffId(),
					outcome.name().toLowerCase(), nudge.tries());
		}
		return outcome != MailServer.Outcome.UNREACHABLE;
	}

	/** As it is now; nothing when there is nothing to say any more, or nobody to tell. */
	private Optional<Letter> letter(Nudge nudge, List<Ask> waiting, Instant now) {
		if (!this.recipients.wants(nudge, now)) {
			return Optional.empty();
		}
		return switch (nudge.kind()) {
			case DOOR -> Optional.of(this.doors.stillWaiting(nudge, waiting))
				.filter((count) -> count > 0)
				.map((count) -> Letter.aboutTheDoor(count, this.settings));
			case DIGEST -> Optional.of(this.digests.count(nudge, now))
				.filter((counts) -> !counts.nothing())
				.map((counts) -> Letter.ofTheDay(counts, this.settings));
		};
	}

	/** One minute, two, four, up to an hour. */
	private static Duration pause(int tries) {
		return Duration.ofMinutes(Math.min(LONGEST_PAUSE_MINUTES, 1L << Math.min(tries - 1, 6)));
	}

}
