package org.throughline.responsibility;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a button that somebody pressed twice from somebody else who was first: the
 * responsibility stands already as they say once more.
 */
@Service
@Transactional(readOnly = true)
public class PressedAgain {

	private final ResponsibilityQueries queries;

	private final PatientAccess access;

	PressedAgain(ResponsibilityQueries queries, PatientAccess access) {
		this.queries = queries;
		this.access = access;
	}

	/**
	 * @param act the action, as its route says it
	 * @param words what was typed with it
	 * @param whom who was to be asked
	 */
	public boolean isSaved(String act, Actor by, UUID id, @Nullable String words, @Nullable UUID whom, Instant now) {
		ResponsibilityRow row = this.queries.one(id, now).orElseThrow(NotFound::new);
		this.access.require(by, row.patientId(), now);
		UUID me = by.staffId();
		if (row.endedAt() != null) {
			return act.equals("end") && me.equals(row.endedBy()) && Objects.equals(words, row.endReason());
		}
		return switch (act) {
			case "acceptance" -> me.equals(row.holder());
			case "give" -> isGiven(row, me, whom);
			case "decline", "return" -> me.equals(row.declinedBy()) && Objects.equals(words, row.declineReason())
					&& !me.equals(row.asked()) && !me.equals(row.holder());
			default -> false;
		};
	}

	private static boolean isGiven(ResponsibilityRow row, UUID me, @Nullable UUID whom) {
		if (me.equals(whom)) {
			return me.equals(row.holder());
		}
		return whom != null && whom.equals(row.asked()) && me.equals(row.askedBy());
	}

}
