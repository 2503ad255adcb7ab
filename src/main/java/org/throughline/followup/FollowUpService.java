package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.progress.Contacts;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

/**
 * Everything people do with a next step. An actor with a huddle acts for the room.
 *
 * <p>
 * Every verb throws {@link org.throughline.shared.NotFound} when there is no such step
 * for this person, {@link org.throughline.shared.ChangedMeanwhile} when somebody was
 * first, and {@link RefusedByRule} when a rule says no.
 */
@Service
@Transactional
public class FollowUpService {

	private final StepDesk desk;

	private final StaffDirectory staff;

	private final PatientAccess access;

	private final Clinics clinics;

	private final StepQueries queries;

	private final Contacts contacts;

	FollowUpService(StepDesk desk, StaffDirectory staff, PatientAccess access, Clinics clinics, StepQueries queries,
			Contacts contacts) {
		this.desk = desk;
		this.staff = staff;
		this.access = access;
		this.clinics = clinics;
		this.queries = queries;
		this.contacts = contacts;
	}

	/** A new next step, asked of its owner; asking yourself is accepting. */
	public UUID create(Actor actor, NewStep step, Instant now) {
		PatientCard patient = this.access.require(actor, step.patientId(), now);
		ClinicCalendar calendar = calendar(patient.clinicId());
		requireOpenDay(step.due(), step.closedDayMeant(), calendar);
		return this.desk.add(opened(actor, step, patient, calendar, now), "created", actor, now);
	}

	/**
	 * Found by a rule or an import: nobody has it yet. The owner of the step is not read.
	 */
	public UUID need(Actor actor, NewStep step, NeedCause because, Instant now) {
		PatientCard patient = this.access.require(actor, step.patientId(), now);
		return this.desk.add(FollowUp.needed(step, patient.clinicId(), actor.staffId(), because, now), "needed", actor,
				now);
	}

	public void accept(Actor actor, UUID stepId, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			UUID owner = step.owner().ownerStaff();
			return step.accept(actor, this.staff.get((owner != null) ? owner : actor.staffId()), now);
		});
	}

	/** "I'll take it": what rests with no active person. */
	public void take(Actor actor, UUID stepId, Instant now) {
		saidYes(actor, stepId, actor.staffId(), now);
	}

	/**
	 * "Said yes here": the host takes it for somebody present, who can turn it down until
	 * closing.
	 */
	public void saidYes(Actor host, UUID stepId, UUID staffId, Instant now) {
		if (host.huddleId() == null && !host.staffId().equals(staffId)) {
			throw new RefusedByRule("owner", "Everybody says yes for themselves. Ask them instead.");
		}
		this.desk.pickUp(host, stepId, now, (step) -> isGap(step, now),
				(step) -> step.take(host, colleague(staffId, step), isGap(step, now), now));
	}

	/** "Not me": it comes back to the asker and is a gap until somebody says yes. */
	public void decline(Actor actor, UUID stepId, String reason, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> step.decline(actor, reason, calendar(step.clinicId()), now));
	}

	/** Asks somebody, or hands over: due and state are kept, the new owner is asked. */
	public void ask(Actor actor, UUID stepId, UUID staffId, Instant now) {
		this.desk.pickUp(actor, stepId, now, (step) -> isGap(step, now),
				(step) -> step.ask(actor, colleague(staffId, step), calendar(step.clinicId()), now));
	}

	/** The same as {@link #ask}: the word for a step that somebody has. */
	public void handOver(Actor actor, UUID stepId, UUID staffId, Instant now) {
		ask(actor, stepId, staffId, now);
	}

	public void waitFor(Actor actor, UUID stepId, String on, Instant until, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> step.waitFor(on, until, now));
	}

	/** They answered. */
	public void resume(Actor actor, UUID stepId, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> step.resume());
	}

	/**
	 * @param doneBy who did it, when it was not the actor
	 */
	public void done(Actor actor, UUID stepId, @Nullable UUID doneBy, @Nullable String outcome, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			StaffCard who = this.staff.get((doneBy != null) ? doneBy : actor.staffId());
			StepAct act = step.complete(actor, who, outcome, now);
			FollowUp next = step.next(calendar(step.clinicId()), now);
			if (next != null) {
				this.desk.add(next, "repeated", actor, now);
			}
			return act;
		});
	}

	public void couldNot(Actor actor, UUID stepId, String reason, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> step.couldNot(actor, reason, now));
	}

	public void drop(Actor actor, UUID stepId, String reason, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> step.drop(actor.staffId(), reason, now));
	}

	/** Within 8 seconds, by whoever ended it: a second recorded act. */
	public void undo(Actor actor, UUID stepId, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			StepAct act = step.undo(actor.staffId(), now);
			this.desk.dropRepetitionsOf(step, actor, now);
			return act;
		});
	}

	public void reopen(Actor actor, UUID stepId, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			StepAct act = step.reopen(actor, calendar(step.clinicId()), now);
			this.desk.dropRepetitionsOf(step, actor, now);
			return act;
		});
	}

	/**
	 * @param closedDayMeant the person was told that it falls on a closed day (rule 5)
	 */
	public void moveDate(Actor actor, UUID stepId, Instant due, String reason, boolean closedDayMeant, Instant now) {
		this.desk.change(actor, stepId, now, (step) -> {
			ClinicCalendar calendar = calendar(step.clinicId());
			requireOpenDay(due, closedDayMeant, calendar);
			return step.moveDate(due, reason, calendar);
		});
	}

	/** Somebody tried: the contact belongs to the step, which stays open. */
	public void attempt(Actor actor, UUID stepId, Attempt attempt, Instant now) {
		this.contacts.log(actor, attempt.at(this.desk.find(actor, stepId, now)), now);
	}

	/** The try that did it: both are kept, or neither. */
	public void doneBy(Actor actor, UUID stepId, Attempt attempt, Instant now) {
		attempt(actor, stepId, attempt, now);
		done(actor, stepId, null, attempt.about(), now);
	}

	/** The private mark: which of my steps I find hardest. Nobody else reads it. */
	public void markHardest(Actor actor, UUID stepId, boolean hardest, Instant now) {
		this.desk.find(actor, stepId, now);
		this.queries.markHardest(actor.staffId(), stepId, hardest);
	}

	/** The step of a handoff: the sender's, accepted, until someone takes it (rule 3). */
	public UUID offerWithHandoff(Actor sender, NewStep step, UUID handoffId, Instant now) {
		PatientCard patient = this.access.require(sender, step.patientId(), now);
		requireOpenDay(step.due(), step.closedDayMeant(), calendar(patient.clinicId()));
		return this.desk.add(FollowUp.offeredWith(handoffId, step, patient.clinicId(), sender, now), "offered", sender,
				now);
	}

	/** Who takes the handoff has thereby accepted its step. */
	public void takenByReceiver(UUID stepId, UUID receiverId, Actor recordedBy, Instant now) {
		this.desk.changeForHandoff(recordedBy, stepId, now,
				(step) -> step.takenByReceiver(colleague(receiverId, step), recordedBy, now));
	}

	/** Given back while others are still asked: the sender answers for it again. */
	public void backWithSender(UUID stepId, UUID senderId, Actor recordedBy, Instant now) {
		this.desk.changeForHandoffIfOpen(recordedBy, stepId, now,
				(step) -> step.backWithSender(senderId, recordedBy, now));
	}

	/** Sent back by the last one asked: nobody has the step, and the sender is told. */
	public void sentBack(UUID stepId, UUID senderId, Actor by, @Nullable String reason, Instant now) {
		this.desk.changeForHandoffIfOpen(by, stepId, now, (step) -> step.sentBack(senderId, by.staffId(), reason, now));
	}

	/** Its handoff was withdrawn. */
	public void dropWithdrawn(UUID stepId, Actor sender, String reason, Instant now) {
		this.desk.changeForHandoffIfOpen(sender, stepId, now, (step) -> step.drop(sender.staffId(), reason, now));
	}

	private FollowUp opened(Actor actor, NewStep step, PatientCard patient, ClinicCalendar calendar, Instant now) {
		if (step.owner() instanceof Owner.Staff owner) {
			StaffCard whom = atClinic(owner.staffId(), patient.clinicId());
			return FollowUp.askedOf(whom, step, patient.clinicId(), actor, calendar, now);
		}
		if (step.owner() instanceof Owner.ContactPerson owner) {
			this.queries.requireContactPerson(owner.contactPersonId(), step.patientId());
			return FollowUp.agreedWith(owner, checkable(owner.checking(), patient), step, patient.clinicId(), actor,
					now);
		}
		Owner.Patient owner = (Owner.Patient) step.owner();
		return FollowUp.agreedWith(owner, checkable(owner.checking(), patient), step, patient.clinicId(), actor, now);
	}

	private Owner.Checking checkable(Owner.Checking checking, PatientCard patient) {
		StaffCard checker = atClinic(checking.checkedBy(), patient.clinicId());
		if (!checker.isActive()) {
			throw new RefusedByRule("checkedBy", "Choose somebody who works here now to check.");
		}
		return checking;
	}

	private StaffCard colleague(UUID staffId, FollowUp step) {
		return atClinic(staffId, step.clinicId());
	}

	private StaffCard atClinic(UUID staffId, UUID clinicId) {
		return this.staff.find(staffId)
			.filter((card) -> card.worksAt(clinicId))
			.orElseThrow(() -> new RefusedByRule("owner", "Choose one person from the list."));
	}

	private boolean isGap(FollowUp step, Instant now) {
		StepFacts.Asking asking = step.asking();
		StepFacts.PatientsPart part = step.patientsPart();
		UUID owner = step.owner().ownerStaff();
		UUID holder = (owner != null) ? owner : (part != null) ? part.checkedBy() : null;
		return GapRule.of(step.state(), (asking != null) ? asking.answerBy() : null,
				this.staff.find(holder).orElse(null), this.staff::get, true, now) != null;
	}

	private ClinicCalendar calendar(UUID clinicId) {
		return this.clinics.get(clinicId).calendar();
	}

	private static void requireOpenDay(Instant due, boolean closedDayMeant, ClinicCalendar calendar) {
		if (!closedDayMeant && calendar.fallsOnClosedDay(due)) {
			throw new DueOnClosedDay(calendar.lastOpenTimeBefore(due));
		}
	}

}
