package org.throughline.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.throughline.staff.Actor;
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
 * Nobody leaves while patients are booked to see them (rule 4).
 */
@Component
@Order(3)
class VisitsHeld implements HeldWork {

	private static final String KEY = "VISIT_BOOKED";

	private final VisitQueries queries;

	private final VisitService visits;

	private final StaffDirectory staff;

	VisitsHeld(VisitQueries queries, VisitService visits, StaffDirectory staff) {
		this.queries = queries;
		this.visits = visits;
		this.staff = staff;
	}

	@Override
	public String label(long count) {
		return (count == 1) ? "booked visit" : "booked visits";
	}

	@Override
	public long countFor(UUID staffId, Instant now) {
		return this.queries.countBookedWith(staffId, now);
	}

	@Override
	public List<HeldGroup> heldBy(UUID staffId, Actor viewer, Instant now) {
		List<HeldItem> items = this.queries.bookedWith(staffId, viewer.clinicIds(), now)
			.stream()
			.map((visit) -> new HeldItem(visit.patientId(), visit.purpose(), visit.startsAt(),
					"/patients/" + visit.patientId() + "/visits"))
			.toList();
		return HeldGroup.forAnybody(KEY, "Booked visits", items);
	}

	/** Day and time stay; whoever is away then does not get it. */
	@Override
	@Transactional
	public int handOver(HandingOver order, Actor by, Instant now) {
		StaffCard to = order.taker(KEY, this.staff).orElse(null);
		if (to == null) {
			return 0;
		}
		return (int) this.queries.bookedWith(order.from(), by.clinicIds(), now)
			.stream()
			.filter((visit) -> !to.isAway(visit.startsAt()))
			.filter((visit) -> this.visits.handOver(by, visit.id(), to, order, now))
			.count();
	}

}
