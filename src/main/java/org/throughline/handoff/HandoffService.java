package org.throughline.handoff;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.HandoffSteps;
import org.throughline.followup.NeedCause;
import org.throughline.followup.NewStep;
import org.throughline.followup.SeenStep;
import org.throughline.progress.Easier;
import org.throughline.progress.EasierToKeep;
import org.throughline.shared.Required;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks a patient from one team member to the next: offer, take, give back, decline,
 * withdraw, left before, report back, acknowledge (rule 3).
 */
@Service
@Transactional
public class HandoffService {

	private final HandoffDesk desk;

	private final HandoffOpening opening;

	private final HandoffSteps steps;

	private final FollowUpService followUps;

	private final Easier easier;

	private final StaffDirectory staff;

	private final Clinics clinics;

	HandoffService(HandoffDesk desk, HandoffOpening opening, HandoffSteps steps, FollowUpService followUps,
			Easier easier, StaffDirectory staff, Clinics clinics) {
		this.desk = desk;
		this.opening = opening;
		this.steps = steps;
		this.followUps = followUps;
		this.easier = easier;
		this.staff = staff;
		this.clinics = clinics;
	}

	/** Offered to all; the step is the sender's until one of them takes it. */
	public UUID offer(Actor sender, HandoffOffer offer, Instant now) {
		Handoff handoff = this.opening.open(sender, offer, now);
		this.desk.add(handoff, offer, sender, now);
		return handoff.id();
	}

	/**
	 * "I've got her". Pressing it again changes nothing.
	 * @throws HandoffNotAsSeen when somebody else was first, or the offer has ended
	 */
	public void take(Actor receiver, UUID handoffId, Instant now) {
		takenBy(receiver, handoffId, receiver.staffId(), now);
	}

	/** The sender heard the yes of one of those asked. */
	public void takeFor(Actor sender, UUID handoffId, UUID receiverId, Instant now) {
		takenBy(sender, handoffId, receiverId, now);
	}

	/** "Someone else": declined by the last one asked, it is back with the sender. */
	public void decline(Actor receiver, UUID handoffId, String reason, Instant now) {
		change(receiver, handoffId, "declined", Map.of("reason", reason), now, (handoff, at) -> {
			if (handoff.decline(receiver.staffId(), reason, this::canAnswer, at)) {
				this.steps.sentBack(handoff.followUpId(), handoff.senderId(), handoff.senderId(), receiver, reason, at);
			}
		});
	}

	/**
	 * The step is the sender's again while others are asked, and nobody's otherwise;
	 * handed over to somebody else meanwhile, it stays with them.
	 */
	public void giveBack(Actor receiver, UUID handoffId, String reason, Instant now) {
		change(receiver, handoffId, "given back", Map.of("reason", reason), now, (handoff, at) -> {
			if (handoff.giveBack(receiver.staffId(), reason, this::canAnswer, at)) {
				this.steps.sentBack(handoff.followUpId(), handoff.senderId(), receiver.staffId(), receiver, reason, at);
			}
			else {
				this.steps.backWithSender(handoff.followUpId(), handoff.senderId(), receiver.staffId(), receiver, at);
			}
		});
	}

	/**
	 * The sender takes the offer back.
	 * @param becomes what becomes of the step
	 * @param givenTo who is asked for it, when it is given on
	 */
	public void withdraw(Actor sender, UUID handoffId, String reason, WithdrawnStep becomes, @Nullable UUID givenTo,
			Instant now) {
		change(sender, handoffId, "withdrawn", Map.of("reason", reason, "step", becomes.name()), now, (handoff, at) -> {
			handoff.withdraw(sender.staffId(), reason, at);
			switch (becomes) {
				case DROPPED -> this.steps.dropWithdrawn(handoff.followUpId(), sender, reason, at);
				case KEPT -> {
				}
				case GIVEN_ON -> this.followUps.ask(sender, SeenStep.asItIs(handoff.followUpId()),
						Required.choice(givenTo, "givenTo", "Whom do you ask now? Choose one person."), at);
			}
		});
	}

	/**
	 * The offer ends, no report is owed, and "Call today" is asked of the sender; nobody
	 * has that call when the sender cannot sign in any more.
	 */
	public void leftBefore(Actor actor, UUID handoffId, Instant now) {
		change(actor, handoffId, "left before", Map.of(), now, (handoff, at) -> {
			handoff.leftBefore(actor.staffId(), at);
			ClinicCalendar calendar = this.clinics.get(handoff.clinicId()).calendar();
			NewStep call = CallAfterLeaving.of(handoff, calendar, at);
			if (canAnswer(handoff.senderId())) {
				this.followUps.create(actor, call, at);
			}
			else {
				this.followUps.need(actor, call, NeedCause.RULE, at);
			}
		});
	}

	public void reportBack(Actor receiver, UUID handoffId, HandoffReport report, Instant now) {
		change(receiver, handoffId, "reported back", Map.of(), now, (handoff, at) -> {
			handoff.reportBack(receiver.staffId(), report, at);
			if (report.askedWhatGotEasier()) {
				this.easier.asked(receiver,
						EasierToKeep.atHandoff(handoff.patientId(), handoffId, report.gotEasier(), report.nothingYet()),
						at);
			}
		});
	}

	public void acknowledge(Actor sender, UUID handoffId, Instant now) {
		change(sender, handoffId, "report read", Map.of(), now,
				(handoff, at) -> handoff.acknowledge(sender.staffId(), at));
	}

	private void takenBy(Actor recordedBy, UUID handoffId, UUID receiverId, Instant now) {
		Handoff handoff = this.desk.lock(recordedBy, handoffId, now);
		if (handoff.isTakenBy(receiverId)) {
			return;
		}
		UUID answering = handoff.answering();
		handoff.take(receiverId, recordedBy.staffId(), now);
		this.steps.takenByReceiver(handoff.followUpId(), receiverId, answering, recordedBy, now);
		this.desk.tell(handoff, "taken", recordedBy, Map.of("takenBy", receiverId.toString()), now);
	}

	private void change(Actor actor, UUID handoffId, String what, Map<String, Object> detail, Instant now,
			BiConsumer<Handoff, Instant> verb) {
		Handoff handoff = this.desk.lock(actor, handoffId, now);
		verb.accept(handoff, now);
		this.desk.tell(handoff, what, actor, detail, now);
	}

	private boolean canAnswer(UUID staffId) {
		return this.staff.find(staffId).filter(StaffCard::isActive).isPresent();
	}

}
