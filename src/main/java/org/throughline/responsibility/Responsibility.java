package org.throughline.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

/**
 * An ongoing duty for one patient: held by exactly one person who said yes, or by nobody.
 * While somebody else is asked, whoever holds it goes on holding it. Each change of hands
 * gives the tenure that it ended, if there was one.
 */
@Entity
class Responsibility {

	@Id
	private UUID id;

	@Version
	private @Nullable Integer version;

	private UUID patientId;

	private UUID clinicId;

	@Embedded
	private Duty duty;

	private Instant neededSince;

	private UUID neededBy;

	private @Nullable Instant unheldSince;

	@Embedded
	private @Nullable Yes yes;

	@Embedded
	private @Nullable Request request;

	@Embedded
	private @Nullable No no;

	@Embedded
	private @Nullable Close close;

	protected Responsibility() {
	}

	void ask(UUID whom, Actor by, Instant answerBy, Instant now) {
		ask(whom, by, null, answerBy, now);
	}

	/** Whoever is asked reads why it comes to them. */
	private void ask(UUID whom, Actor by, @Nullable String why, Instant answerBy, Instant now) {
		requireOpen();
		this.request = new Request(whom, by.staffId(), now, answerBy, why);
		this.no = null;
	}

	/** Their yes, said by themselves or heard at the huddle. */
	@Nullable Tenure heldBy(UUID who, Actor recordedBy, Instant now) {
		requireOpen();
		Tenure before = over("Passed on", recordedBy.staffId(), now);
		this.yes = Yes.of(who, recordedBy, now);
		this.unheldSince = null;
		this.request = null;
		this.no = null;
		return before;
	}

	/** "Not me": whoever holds it still does; else nobody has it. */
	void decline(Actor by, String reason, Instant now) {
		Request asked = this.request;
		if (asked == null || !asked.asked().equals(by.staffId())) {
			throw new RefusedByRule("", "Nobody is asking you for this now.");
		}
		this.no = new No(by.staffId(), now, reason, asked.askedBy());
		this.request = null;
		this.unheldSince = (this.yes == null) ? now : null;
	}

	/**
	 * Whoever holds it cannot any longer: nobody has it until somebody says yes, and
	 * whoever said that it is needed hears of it.
	 * @param isHere whether a person signs in still
	 */
	@Nullable Tenure giveBack(Actor by, String reason, Predicate<UUID> isHere, Instant now) {
		requireOpen();
		if (!isHeldBy(by.staffId())) {
			throw new RefusedByRule("", "You do not hold this.");
		}
		Tenure before = over(reason, by.staffId(), now);
		boolean hears = !this.neededBy.equals(by.staffId()) && isHere.test(this.neededBy);
		this.no = new No(by.staffId(), now, reason, hears ? this.neededBy : null);
		this.yes = null;
		this.unheldSince = now;
		return before;
	}

	/**
	 * All that a colleague held goes to others: nobody's until the one asked says yes;
	 * who was only asked is asked no more, and whoever holds it already just goes on. An
	 * answer they wait for goes to the other one, and somebody whom they had asked to
	 * take it over, and who may say yes still, stays asked.
	 * @param isHere whether a person signs in still
	 */
	@Nullable Tenure handOver(UUID from, UUID to, Actor by, String reason, Instant answerBy, Predicate<UUID> isHere,
			Instant now) {
		Request open = this.request;
		if (open != null && !isHeldBy(from) && !isAskedOf(from)) {
			this.request = open.insteadOf(from, to);
			return null;
		}
		if (isHeldBy(to)) {
			this.request = null;
			return null;
		}
		Request stays = (open != null && open.mayBeAnsweredBesides(from, to, isHere, now)) ? open.insteadOf(from, to)
				: null;
		Tenure before;
		if (to.equals(by.staffId())) {
			before = heldBy(to, by, now);
		}
		else {
			before = isHeldBy(from) ? over(reason, by.staffId(), now) : null;
			givenUpBy(from, now);
			ask(to, by, reason, answerBy, now);
		}
		this.request = (stays != null) ? stays : this.request;
		return before;
	}

	private void givenUpBy(UUID from, Instant now) {
		if (isHeldBy(from)) {
			this.yes = null;
			this.unheldSince = now;
		}
	}

	@Nullable Tenure end(UUID by, String reason, Instant now) {
		requireOpen();
		this.close = new Close(now, by, reason);
		this.request = null;
		return over(reason, by, now);
	}

	void endsOn(LocalDate day) {
		requireOpen();
		if (this.duty.kind() != ResponsibilityKind.BRIDGE) {
			throw new RefusedByRule("endsOn", "Only a bridge medication has an end.");
		}
		this.duty = this.duty.until(day);
	}

	private @Nullable Tenure over(String why, UUID by, Instant now) {
		Yes held = this.yes;
		return (held != null) ? new Tenure(this.id, held.holder(), held.heldSince(), now, by, why) : null;
	}

	private void requireOpen() {
		if (this.close != null) {
			throw new ChangedMeanwhile("This has ended. Add it again when it is needed.");
		}
	}

	boolean isHeldBy(UUID staffId) {
		return this.yes != null && this.yes.holder().equals(staffId);
	}

	boolean isAskedOf(UUID staffId) {
		return this.request != null && this.request.asked().equals(staffId);
	}

	/**
	 * It is this person's: they hold it, are asked, asked somebody, or said it is needed.
	 */
	boolean names(UUID staffId) {
		boolean asker = this.request != null && this.request.askedBy().equals(staffId);
		boolean cameBack = this.yes == null && this.request == null && this.no != null
				&& staffId.equals(this.no.cameBackTo());
		return isHeldBy(staffId) || isAskedOf(staffId) || asker || cameBack;
	}

	UUID id() {
		return this.id;
	}

	UUID patientId() {
		return this.patientId;
	}

	UUID clinicId() {
		return this.clinicId;
	}

	Duty duty() {
		return this.duty;
	}

	@Nullable UUID holder() {
		return (this.yes != null) ? this.yes.holder() : null;
	}

	@Nullable Instant heldSince() {
		return (this.yes != null) ? this.yes.heldSince() : null;
	}

	@Nullable UUID asked() {
		return (this.request != null) ? this.request.asked() : null;
	}

	String asSeen() {
		return asSeen(holder(), asked());
	}

	static String asSeen(@Nullable UUID holder, @Nullable UUID asked) {
		return ((holder != null) ? holder : "nobody") + ":" + ((asked != null) ? asked : "nobody");
	}

	@Nullable Instant answerBy() {
		return (this.request != null) ? this.request.answerBy() : null;
	}

	/** The no that was said just then, if one was. */
	@Nullable No noSaidAt(Instant moment) {
		return (this.no != null && this.no.declinedAt().equals(moment)) ? this.no : null;
	}

	@Nullable Instant unheldSince() {
		return this.unheldSince;
	}

	@Nullable Close close() {
		return this.close;
	}

	boolean isOpen() {
		return this.close == null;
	}

}
