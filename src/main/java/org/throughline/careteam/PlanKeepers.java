package org.throughline.careteam;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Who answers for a plan: its keeper, and while they are away whoever said yes to look
 * after what they hold.
 */
@Component
class PlanKeepers {

	private final StaffDirectory staff;

	PlanKeepers(StaffDirectory staff) {
		this.staff = staff;
	}

	/** Whose plans the actor answers for: their own, and those of whom they cover now. */
	UUID[] keptFor(Actor actor, Instant now) {
		return Stream.concat(Stream.of(actor.staffId()),
				this.staff.dutiesToCover(actor.staffId(), now)
					.stream()
					.map((duty) -> duty.away())
					.filter((away) -> standingIn(away, now).contains(actor.staffId()))
					.map(StaffCard::id))
			.distinct()
			.toArray(UUID[]::new);
	}

	/**
	 * Who stands in for a keeper who is away now; nobody does once they sign in no more.
	 */
	static Set<UUID> standingIn(StaffCard keeper, Instant now) {
		return Stream.of(keeper)
			.filter(StaffCard::isActive)
			.flatMap((one) -> one.away().stream())
			.filter((span) -> span.contains(now))
			.flatMap((span) -> span.covers().stream())
			.filter((cover) -> cover.isAccepted() && ResponsibilityKind.PLAN.isCoveredBy(cover))
			.map((cover) -> cover.staffId())
			.collect(Collectors.toUnmodifiableSet());
	}

}
