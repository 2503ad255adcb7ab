package org.throughline.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.throughline.staff.Actor;
import org.throughline.workspace.NavCount.Place;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers in the navigation of one person, kept for some seconds and counted anew as
 * soon as anything changes in the clinic.
 */
@Service
public class NavCounts {

	private static final Duration KEEP = Duration.ofSeconds(10);

	private static final int MOST_KEPT = 2_000;

	private final List<NavCount> counts;

	private final Map<Whose, Kept> kept = new ConcurrentHashMap<>();

	/** How often something changed: what was counted meanwhile may be out of date. */
	private final AtomicLong changes = new AtomicLong();

	NavCounts(List<NavCount> counts) {
		this.counts = counts;
	}

	@Transactional(readOnly = true)
	public Map<Place, NavNumber> of(Actor actor, Instant now) {
		Whose whose = new Whose(actor.staffId(), actor.clinicId());
		Kept known = this.kept.get(whose);
		if (known != null && now.isBefore(known.until()) && !now.isBefore(known.until().minus(KEEP))) {
			return known.numbers();
		}
		long before = this.changes.get();
		Map<Place, NavNumber> numbers = new EnumMap<>(Place.class);
		this.counts.forEach((count) -> numbers.merge(count.place(), count.number(actor, now), NavNumber::plus));
		if (this.kept.size() >= MOST_KEPT) {
			this.kept.clear();
		}
		Kept counted = new Kept(numbers, now.plus(KEEP));
		this.kept.put(whose, counted);
		if (this.changes.get() != before) {
			this.kept.remove(whose, counted);
		}
		return numbers;
	}

	@EventListener
	@Order(0)
	void forget(ClinicChangedNow changed) {
		this.changes.incrementAndGet();
		this.kept.keySet().removeIf((whose) -> changed.concerns(whose.clinicId()));
	}

	private record Whose(UUID staffId, UUID clinicId) {
	}

	private record Kept(Map<Place, NavNumber> numbers, Instant until) {
	}

}
