package org.throughline.handoff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.ListIndexBase;
import org.throughline.shared.RefusedByRule;

/**
 * Those a handoff is or was offered to, in the order in which they came to be asked.
 */
@Embeddable
class AskedPeople {

	@ElementCollection
	@CollectionTable(name = "handoff_receiver", joinColumns = @JoinColumn(name = "handoff_id"))
	@OrderColumn(name = "position")
	@ListIndexBase(1)
	private List<Receiver> receivers;

	protected AskedPeople() {
	}

	static AskedPeople of(List<UUID> people) {
		AskedPeople asked = new AskedPeople();
		asked.receivers = new ArrayList<>(people.stream().map(Receiver::asked).toList());
		return asked;
	}

	boolean has(UUID who) {
		return find(who).isPresent();
	}

	/** They have not said no. */
	boolean isAsked(UUID who) {
		return find(who).filter(Receiver::isAsked).isPresent();
	}

	/** Those who have not said no. */
	List<UUID> stillAsked() {
		return this.receivers.stream().filter(Receiver::isAsked).map(Receiver::staffId).toList();
	}

	boolean canAnyAnswer(Predicate<UUID> canAnswer) {
		return this.receivers.stream().filter(Receiver::isAsked).map(Receiver::staffId).anyMatch(canAnswer);
	}

	void require(UUID who) {
		if (!isAsked(who)) {
			throw new RefusedByRule("", "You are not asked here any more.");
		}
	}

	/** Forward along the chain, never round in a circle. */
	void requireOnward(UUID from, UUID to, UUID sender) {
		PassingOn.require(from, to, sender, find(to), this.receivers);
	}

	void change(UUID who, UnaryOperator<Receiver> how) {
		this.receivers.replaceAll((receiver) -> receiver.is(who) ? how.apply(receiver) : receiver);
	}

	/** A colleague's part: whoever is asked already has it beside their own. */
	void handOver(UUID from, UUID to, String why, Instant now) {
		boolean known = has(to);
		change(from, (receiver) -> known ? receiver.saidNo(why, now) : receiver.replacedBy(to, why, now));
		if (known) {
			change(to, (receiver) -> receiver.standingInFor(from, why));
		}
	}

	void add(UUID who, Passed how) {
		if (!has(who)) {
			this.receivers.add(Receiver.asked(who));
		}
		change(who, (receiver) -> receiver.passedOn(how));
	}

	private Optional<Receiver> find(UUID who) {
		return this.receivers.stream().filter((receiver) -> receiver.is(who)).findFirst();
	}

}
