package org.throughline.handoff;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.throughline.followup.HandoffSteps;
import org.throughline.staff.Actor;
import org.throughline.staff.HandingOver;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * A colleague's part in a handoff that cannot go to the one chosen, who is on its other
 * side: their offer is taken back, and what they were asked or have goes back to whoever
 * handed over (rule 3). In a team of two nobody could leave otherwise.
 */
@Component
class PartsGoneBack {

	private final HandoffDesk desk;

	private final HandoffSteps steps;

	private final StaffDirectory staff;

	PartsGoneBack(HandoffDesk desk, HandoffSteps steps, StaffDirectory staff) {
		this.desk = desk;
		this.steps = steps;
		this.staff = staff;
	}

	/**
	 * @return whether it went: not when somebody was first
	 */
	boolean goes(Handoff handoff, HandingOver order, Actor by, Instant now) {
		try {
			if (handoff.senderId().equals(order.from())) {
				handoff.withdraw(order.from(), order.reason(), now);
				tell(handoff, "withdrawn", order, by, now);
			}
			else if (handoff.isTakenBy(order.from())) {
				giveBack(handoff, order, by, now);
			}
			else {
				decline(handoff, order, by, now);
			}
			return true;
		}
		catch (HandoffNotAsSeen first) {
			return false;
		}
	}

	private void giveBack(Handoff handoff, HandingOver order, Actor by, Instant now) {
		UUID sender = handoff.senderId();
		if (handoff.giveBack(order.from(), order.reason(), this::canAnswer, now)) {
			this.steps.sentBack(handoff.followUpId(), sender, order.from(), by, order.reason(), now);
		}
		else {
			this.steps.backWithSender(handoff.followUpId(), sender, order.from(), by, now);
		}
		tell(handoff, "given back", order, by, now);
	}

	private void decline(Handoff handoff, HandingOver order, Actor by, Instant now) {
		UUID sender = handoff.senderId();
		if (handoff.decline(order.from(), order.reason(), this::canAnswer, now)) {
			this.steps.sentBack(handoff.followUpId(), sender, sender, by, order.reason(), now);
		}
		tell(handoff, "declined", order, by, now);
	}

	private void tell(Handoff handoff, String what, HandingOver order, Actor by, Instant now) {
		this.desk.tell(handoff, what, by, Map.of("for", order.from().toString(), "reason", order.reason()), now);
	}

	boolean canAnswer(UUID staffId) {
		return this.staff.find(staffId).filter(StaffCard::isActive).isPresent();
	}

}
