package org.throughline.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.responsibility.ResponsibilityDesk.Opened;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything people do with a standing responsibility. An actor with a huddle acts for
 * the room.
 *
 * <p>
 * Every verb throws {@link NotFound} when there is no such responsibility for this
 * person, {@link ChangedMeanwhile} when somebody was first, and {@link RefusedByRule}
 * when a rule says no.
 */
@Service
@Transactional
public class ResponsibilityService {

	private final ResponsibilityDesk desk;

	private final ResponsibilityOpening opening;

	private final EndsMoved ends;

	private final ResponsibilityPeople people;

	private final Clinics clinics;

	ResponsibilityService(ResponsibilityDesk desk, ResponsibilityOpening opening, EndsMoved ends,
			ResponsibilityPeople people, Clinics clinics) {
		this.desk = desk;
		this.opening = opening;
		this.ends = ends;
		this.people = people;
		this.clinics = clinics;
	}

	/**
	 * Somebody says that this patient needs it: from then it is held or a gap. Asking
	 * yourself is saying yes.
	 */
	public UUID need(Actor actor, NewResponsibility needed, Instant now) {
		UUID id = this.opening.open(actor, needed, now);
		Opened opened = this.desk.openSeen(id, now);
		if (opened.row().holder() != null || opened.row().asked() != null) {
			throw this.desk.taken(opened.row(), now);
		}
		UUID holder = needed.holder();
		if (holder == null) {
			this.desk.keep(opened.held(), "needed", null, actor, now, (held) -> null);
		}
		else {
			give(opened, actor, holder, now);
		}
		return id;
	}

	/** "I'll take it", or yes to being asked. */
	public void take(Actor actor, UUID id, Instant now) {
		hold(actor, this.desk.open(actor, id, now), this.people.get(actor.staffId()), now);
	}

	/** "Said yes here": the host takes it for somebody present. */
	public void saidYes(Actor host, UUID id, UUID staffId, Instant now) {
		if (host.huddleId() == null && !host.staffId().equals(staffId)) {
			throw new RefusedByRule("holder", "Everybody says yes for themselves. Ask them instead.");
		}
		Opened opened = this.desk.open(host, id, now);
		hold(host, opened, this.people.able(staffId, opened.row()), now);
	}

	/** "Give to...": whoever holds it holds it until the one who is asked says yes. */
	public void ask(Actor actor, UUID id, UUID staffId, Instant now) {
		ask(actor, id, staffId, null, now);
	}

	/**
	 * @param seen {@link ResponsibilityView#standing()} when the form was opened; whoever
	 * was first stays, and is named
	 */
	public void ask(Actor actor, UUID id, UUID staffId, @Nullable String seen, Instant now) {
		Opened opened = this.desk.open(actor, id, now);
		if (!opened.mayPickUp(actor)) {
			throw new NotFound();
		}
		if (!opened.held().isOpen() || opened.held().isHeldBy(staffId)
				|| seen != null && !seen.equals(opened.held().asSeen())) {
			throw this.desk.taken(opened.row(), now);
		}
		give(opened, actor, staffId, now);
	}

	/** "Not me": back with whoever asked, and a gap unless somebody holds it. */
	public void decline(Actor actor, UUID id, String reason, Instant now) {
		Opened opened = this.desk.open(actor, id, now);
		opened.requireHandling(actor);
		if (!opened.held().isAskedOf(actor.staffId())) {
			throw this.desk.taken(opened.row(), now);
		}
		this.desk.keep(opened.held(), "declined", reason, actor, now, (held) -> {
			held.decline(actor, reason, now);
			return null;
		});
	}

	/** Whoever holds it cannot any longer. */
	public void giveBack(Actor actor, UUID id, String reason, Instant now) {
		Opened opened = this.desk.open(actor, id, now);
		opened.requireHandling(actor);
		requireNotThePlan(opened.row(),
				"Somebody always keeps the plan. Ask one person; you keep it until they say yes.");
		if (!opened.held().isHeldBy(actor.staffId())) {
			throw this.desk.taken(opened.row(), now);
		}
		this.desk.keep(opened.held(), "given back", reason, actor, now,
				(held) -> held.giveBack(actor, reason, this.people::isHere, now));
	}

	/**
	 * This patient does not need it any more.
	 * @param seen {@link ResponsibilityView#standing()} when the form was opened:
	 * nobody's yes ends unseen
	 */
	public void end(Actor actor, UUID id, String reason, @Nullable String seen, Instant now) {
		Opened opened = this.desk.open(actor, id, now);
		opened.requireHandling(actor);
		requireNotThePlan(opened.row(), "Somebody keeps the plan as long as this person is in our care.");
		if (!opened.held().isOpen() || seen != null && !seen.equals(opened.held().asSeen())) {
			throw this.desk.taken(opened.row(), now);
		}
		this.desk.keep(opened.held(), "ended", reason, actor, now, (held) -> held.end(actor.staffId(), reason, now));
	}

	/**
	 * A bridge medication lasts until another day.
	 * @param seen its last day when the form was opened; whoever moved it first is named
	 */
	public void endsOn(Actor actor, UUID id, LocalDate day, @Nullable LocalDate seen, Instant now) {
		Opened opened = this.desk.open(actor, id, now);
		opened.requireHandling(actor);
		ResponsibilityOpening.requireToCome(day, calendar(opened.row()), now);
		LocalDate before = opened.row().endsOn();
		if (opened.held().isOpen() && day.equals(before)) {
			return;
		}
		if (before != null && seen != null && !seen.equals(before)) {
			throw this.ends.first(opened.row());
		}
		this.desk.keep(opened.held(), "end moved", null, actor, now, (held) -> {
			held.endsOn(day);
			return null;
		});
		if (before != null) {
			this.ends.keep(id, before, day, actor, now);
		}
	}

	private static void requireNotThePlan(ResponsibilityRow row, String message) {
		if (row.kind() == ResponsibilityKind.PLAN) {
			throw new RefusedByRule("reason", message);
		}
	}

	private void hold(Actor actor, Opened opened, StaffCard who, Instant now) {
		if (!opened.row().whoMay().allows(who.discipline())) {
			if (!opened.mayHandle(actor)) {
				throw new NotFound();
			}
			throw new RefusedByRule("holder", opened.row().whoMay().label() + ".");
		}
		if (!opened.held().isOpen() || !opened.held().isAskedOf(who.id()) && opened.row().gap() == null) {
			throw this.desk.taken(opened.row(), now);
		}
		this.desk.keep(opened.held(), "taken", null, actor, now, (held) -> held.heldBy(who.id(), actor, now));
	}

	private void give(Opened opened, Actor actor, UUID staffId, Instant now) {
		StaffCard whom = this.people.able(staffId, opened.row());
		if (whom.id().equals(actor.staffId())) {
			this.desk.keep(opened.held(), "taken", null, actor, now, (held) -> held.heldBy(whom.id(), actor, now));
			return;
		}
		Instant answerBy = ResponsibilityOpening.answerBy(opened.held().duty(), calendar(opened.row()), now);
		this.desk.keep(opened.held(), "asked", null, actor, now, (held) -> {
			held.ask(whom.id(), actor, answerBy, now);
			return null;
		});
	}

	private ClinicCalendar calendar(ResponsibilityRow row) {
		return this.clinics.get(row.clinicId()).calendar();
	}

}
