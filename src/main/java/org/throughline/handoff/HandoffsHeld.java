package org.throughline.handoff;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.HandingOver;
import org.throughline.staff.HeldGroup;
import org.throughline.staff.HeldItem;
import org.throughline.staff.HeldWork;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody leaves while a handoff is at their door, they owe a word back, or wait for one
 * (rule 4).
 */
@Component
@Order(2)
class HandoffsHeld implements HeldWork {

	private static final String KEY = "HANDOFF";

	private final HandoffQueries queries;

	private final DoorQueries doors;

	private final HandoffDesk desk;

	private final PartsGoneBack back;

	private final StaffDirectory staff;

	HandoffsHeld(HandoffQueries queries, DoorQueries doors, HandoffDesk desk, PartsGoneBack back,
			StaffDirectory staff) {
		this.queries = queries;
		this.doors = doors;
		this.desk = desk;
		this.back = back;
		this.staff = staff;
	}

	@Override
	public String label(long count) {
		return (count == 1) ? "handoff with an open loop" : "handoffs with an open loop";
	}

	@Override
	public long countFor(UUID staffId, Instant now) {
		return this.doors.countHeldBy(staffId);
	}

	@Override
	public List<HeldGroup> heldBy(UUID staffId, Actor viewer, Instant now) {
		List<HeldItem> items = this.queries.naming(staffId, viewer.clinicIds())
			.stream()
			.map((handoff) -> new HeldItem(handoff.patientId(), part(handoff, staffId), null,
					"/handoffs/" + handoff.id()))
			.toList();
		return items.isEmpty() ? List.of() : List.of(new HeldGroup(KEY, "Handoffs",
				"Between these two it ends or goes back", EnumSet.allOf(Discipline.class), items));
	}

	@Override
	@Transactional
	public int handOver(HandingOver order, Actor by, Instant now) {
		StaffCard to = order.taker(KEY, this.staff).orElse(null);
		if (to == null) {
			return 0;
		}
		return (int) this.queries.naming(order.from(), by.clinicIds())
			.stream()
			.filter((row) -> to.worksAt(row.clinicId())
					&& (row.senderId().equals(order.from()) || row.stepKind().mayBeAcceptedBy(to.discipline())))
			.sorted(Comparator.comparing(HandoffRow::id))
			.filter((row) -> pass(row.id(), order, to.id(), by, now))
			.count();
	}

	private boolean pass(UUID handoffId, HandingOver order, UUID to, Actor by, Instant now) {
		Handoff handoff = this.desk.lockToPass(handoffId);
		if (!handoff.passPart(order.from(), to, order.reason(), this.back::canAnswer, now)) {
			return this.back.goes(handoff, order, by, now);
		}
		this.desk.tell(handoff, "handed over", by,
				Map.of("fromStaff", order.from().toString(), "toStaff", to.toString(), "reason", order.reason()), now);
		return true;
	}

	private static String part(HandoffRow handoff, UUID staffId) {
		if (!handoff.senderId().equals(staffId)) {
			return staffId.equals(handoff.takenBy()) ? "Owes a word back" : "Offered to them";
		}
		return switch (handoff.stage()) {
			case OFFERED -> "Handed over by them, not taken";
			case TAKEN -> "They wait for a word back";
			default -> "The word back is for them";
		};
	}

}
