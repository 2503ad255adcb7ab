package org.throughline.workspace;

import java.util.UUID;

import org.throughline.shared.Recorded;
import org.throughline.shared.RecordedTogether;
import org.throughline.staff.StaffChanged;
import org.throughline.staff.StaffDirectory;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every instance that something changed in a clinic, once for each transaction and
 * only if it is committed. A note holds the clinic's id and nothing else.
 */
@Component
class LiveNotes {

	static final String CHANNEL = "throughline_live";

	private final JdbcClient jdbc;

	private final StaffDirectory staff;

	LiveNotes(JdbcClient jdbc, StaffDirectory staff) {
		this.jdbc = jdbc;
		this.staff = staff;
	}

	@EventListener
	void note(Recorded recorded) {
		UUID clinicId = recorded.clinicId();
		if (clinicId != null && !recorded.onlyLooked()) {
			note(clinicId);
		}
	}

	/**
	 * Who is away, covers, or signs in no more: what they hold is a gap or is none, where
	 * they work. Nobody leaves while anything names them, so that changes nothing.
	 */
	@EventListener
	void note(StaffChanged changed) {
		if (!changed.detail().containsKey("left")) {
			this.staff.find(changed.staffId()).ifPresent((card) -> card.clinicIds().forEach(this::note));
		}
	}

	private void note(UUID clinicId) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			send(clinicId);
		}
		else if (!alreadyNoted(clinicId)) {
			TransactionSynchronizationManager.registerSynchronization(new Note(clinicId));
		}
	}

	@EventListener
	void note(RecordedTogether recorded) {
		recorded.each().forEach((one) -> note(one));
	}

	private static boolean alreadyNoted(UUID clinicId) {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.anyMatch((noted) -> noted instanceof Note note && note.clinicId.equals(clinicId));
	}

	private void send(UUID clinicId) {
		this.jdbc.sql("select pg_notify(?, ?)").params(CHANNEL, clinicId.toString()).query().listOfRows();
	}

	private final class Note implements TransactionSynchronization {

		private final UUID clinicId;

		private Note(UUID clinicId) {
			this.clinicId = clinicId;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			send(this.clinicId);
		}

	}

}
