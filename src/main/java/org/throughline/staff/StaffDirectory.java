package org.throughline.staff;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who is who. Read by every page and changed rarely, so it is kept in memory and read
 * again after a change and at least once a minute: asking costs no statement.
 */
@Service
public class StaffDirectory {

	private static final long KEEP_NANOS = 60_000_000_000L;

	private final StaffQueries queries;

	private volatile @Nullable Kept kept;

	private long changes;

	StaffDirectory(StaffQueries queries) {
		this.queries = queries;
	}

	/** Everybody who works or worked here, by name. */
	public Map<UUID, StaffCard> all() {
		return kept().cards();
	}

	/**
	 * @throws NotFound when there is no such person
	 */
	public StaffCard get(UUID staffId) {
		return find(staffId).orElseThrow(NotFound::new);
	}

	public Optional<StaffCard> find(@Nullable UUID staffId) {
		return Optional.ofNullable(staffId).map(this::entry).map(StaffEntry::card);
	}

	/** Who works at a clinic and can be asked, by name. */
	public List<StaffCard> ofClinic(UUID clinicId) {
		return all().values().stream().filter(StaffCard::isActive).filter((card) -> card.worksAt(clinicId)).toList();
	}

	/** Who works at a clinic and can be asked: those who are away stand last. */
	public List<StaffCard> ofClinic(UUID clinicId, Instant now) {
		return ofClinic(clinicId).stream().sorted(Comparator.comparing((card) -> card.isAway(now))).toList();
	}

	/**
	 * The person as somebody who acts, with a clinic at hand.
	 * @throws NotFound when the person does not work at that clinic, or not any more
	 */
	public Actor actor(UUID staffId, UUID clinicId) {
		StaffEntry entry = entry(staffId);
		if (entry == null || !entry.card().isActive() || !entry.card().worksAt(clinicId)) {
			throw new NotFound();
		}
		StaffCard card = entry.card();
		return new Actor(card.id(), card.fullName(), card.discipline(), card.discipline().group(), entry.duties(),
				clinicId, card.clinicIds(), null);
	}

	/** What this person is given to do beside their discipline. */
	public List<Duty> duties(UUID staffId) {
		StaffEntry entry = entry(staffId);
		return (entry != null) ? entry.duties().stream().sorted().toList() : List.of();
	}

	/** Whom this person covers, or is asked to, now or later: the first to go first. */
	public List<CoverDuty> dutiesToCover(UUID staffId, Instant now) {
		return all().values()
			.stream()
			.filter(StaffCard::isActive)
			.flatMap((card) -> card.away()
				.stream()
				.filter((span) -> span.until().isAfter(now))
				.flatMap((span) -> span.covers()
					.stream()
					.filter((cover) -> cover.staffId().equals(staffId))
					.map((cover) -> new CoverDuty(card, span, cover))))
			.sorted(Comparator.comparing((duty) -> duty.span().from()))
			.toList();
	}

	/**
	 * Whose sign-in is stopped and who have not left, for whoever may hand over what they
	 * hold.
	 */
	public List<StaffCard> stopped(Actor viewer) {
		return all().values()
			.stream()
			.filter((card) -> card.signInStopped() && !card.left() && card.worksAt(viewer.clinicId()))
			.filter((card) -> Absences.mayArrange(viewer, card))
			.toList();
	}

	/** Forgets what is kept, for whoever wrote people's rows in bulk. */
	public synchronized void readAgain() {
		this.changes++;
		this.kept = null;
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
	void readAgain(StaffChanged changed) {
		readAgain();
	}

	private @Nullable StaffEntry entry(UUID staffId) {
		StaffEntry entry = kept().entries().get(staffId);
		if (entry == null) {
			readAgain();
			entry = kept().entries().get(staffId);
		}
		return entry;
	}

	private Kept kept() {
		Kept current = this.kept;
		if (current == null || System.nanoTime() - current.readAt() > KEEP_NANOS) {
			long before = changes();
			current = Kept.of(this.queries.all());
			keep(current, before);
		}
		return current;
	}

	private synchronized long changes() {
		return this.changes;
	}

	/**
	 * What was read while somebody changed it is not kept, nor a clinic without people.
	 */
	private synchronized void keep(Kept read, long before) {
		if (before == this.changes && !read.cards().isEmpty()) {
			this.kept = read;
		}
	}

	private record Kept(Map<UUID, StaffEntry> entries, Map<UUID, StaffCard> cards, long readAt) {

		static Kept of(Map<UUID, StaffEntry> entries) {
			Map<UUID, StaffCard> cards = new LinkedHashMap<>();
			entries.forEach((id, entry) -> cards.put(id, entry.card()));
			return new Kept(entries, Collections.unmodifiableMap(cards), System.nanoTime());
		}

	}

}
