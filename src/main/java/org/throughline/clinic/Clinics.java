package org.throughline.clinic;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The clinics of the organization. Read by every page and changed a few times a year, so
 * they are kept in memory and read again after a change and at least once a minute.
 */
@Service
public class Clinics {

	private static final long KEEP_NANOS = 60_000_000_000L;

	private final ClinicQueries queries;

	private volatile @Nullable Kept kept;

	private long changes;

	Clinics(ClinicQueries queries) {
		this.queries = queries;
	}

	/**
	 * @throws NotFound when there is no such clinic
	 */
	public ClinicView get(UUID clinicId) {
		ClinicView clinic = byId().get(clinicId);
		if (clinic == null) {
			throw new NotFound();
		}
		return clinic;
	}

	/** All clinics by name. */
	public List<ClinicView> all() {
		return List.copyOf(byId().values());
	}

	/** With a single clinic the word never shows. */
	public boolean several() {
		return byId().size() > 1;
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
	synchronized void readAgain(ClinicChanged changed) {
		this.changes++;
		this.kept = null;
	}

	private Map<UUID, ClinicView> byId() {
		Kept current = this.kept;
		if (current == null || System.nanoTime() - current.readAt() > KEEP_NANOS) {
			long before = changes();
			current = new Kept(this.queries.all(), System.nanoTime());
			keep(current, before);
		}
		return current.clinics();
	}

	private synchronized long changes() {
		return this.changes;
	}

	/** What was read while somebody changed it is not kept. */
	private synchronized void keep(Kept read, long before) {
		if (before == this.changes && !read.clinics().isEmpty()) {
			this.kept = read;
		}
	}

	private record Kept(Map<UUID, ClinicView> clinics, long readAt) {
	}

}
