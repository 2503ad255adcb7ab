package org.throughline.nudge;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Who gets an e-mail: whoever works here, may sign in, is not away and wants it.
 */
@Component
class Recipients {

	private final StaffDirectory staff;

	private final EmailChoices choices;

	Recipients(StaffDirectory staff, EmailChoices choices) {
		this.staff = staff;
		this.choices = choices;
	}

	Stream<StaffCard> who(Predicate<EmailChoice> want, Instant now) {
		Map<UUID, EmailChoice> chosen = this.choices.all();
		return this.staff.all()
			.values()
			.stream()
			.filter((card) -> mayHear(card, now))
			.filter((card) -> want.test(chosen.getOrDefault(card.id(), EmailChoice.BOTH)));
	}

	boolean wants(Nudge nudge, Instant now) {
		EmailChoice choice = this.choices.of(nudge.staffId());
		boolean wanted = (nudge.kind() == Nudge.Kind.DOOR) ? choice.door() : choice.digest();
		return wanted && this.staff.find(nudge.staffId()).filter((card) -> mayHear(card, now)).isPresent();
	}

	private static boolean mayHear(StaffCard card, Instant now) {
		return card.isActive() && !card.isAway(now);
	}

}
