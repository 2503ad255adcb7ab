package org.throughline.handoff.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;
import org.throughline.workspace.Draft;
import org.throughline.workspace.DraftReader;
import org.throughline.workspace.Drafts;

import org.springframework.stereotype.Component;

/**
 * Handoffs that were typed and not sent: one for each patient, and one about nobody yet.
 */
@Component
class OfferDrafts {

	static final String ABOUT_NOBODY = "handoff";

	private final Drafts drafts;

	private final DraftReader reader;

	private final OfferPage page;

	OfferDrafts(Drafts drafts, DraftReader reader, OfferPage page) {
		this.drafts = drafts;
		this.reader = reader;
		this.page = page;
	}

	static String about(UUID patientId) {
		return ABOUT_NOBODY + ":" + patientId;
	}

	/** Unless it says nothing, or its patient is not this person's to see any more. */
	Optional<Kept> kept(Actor actor, String draft, Instant now) {
		return this.drafts.load(actor, draft)
			.map((one) -> new Kept(this.reader.read(one, OfferForm.class), one))
			.filter((one) -> one.form().holdsSomething() && stillThere(actor, one.form(), now));
	}

	void forget(Actor actor, OfferForm sent) {
		this.drafts.forget(actor, sent.draft().startsWith(ABOUT_NOBODY) ? sent.draft() : ABOUT_NOBODY);
	}

	private boolean stillThere(Actor actor, OfferForm kept, Instant now) {
		try {
			this.page.clinic(actor, kept, now);
			return true;
		}
		catch (NotFound ex) {
			return false;
		}
	}

	record Kept(OfferForm form, Draft draft) {

		Instant startedAt() {
			return this.draft.startedAt();
		}

	}

}
