package org.throughline.handoff.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.throughline.handoff.AlreadyTold;
import org.throughline.handoff.HandoffService;
import org.throughline.progress.Easier;
import org.throughline.progress.EasierToKeep;
import org.throughline.staff.Actor;
import org.throughline.workspace.FormKeys;

import org.springframework.stereotype.Component;

/**
 * Saves a handoff once, with what was heard beside it: what nobody asks again, and what
 * got easier since last time, if they were asked.
 */
@Component
class OfferSaving {

	private final HandoffService handoffs;

	private final AlreadyTold alreadyTold;

	private final Easier easier;

	private final FormKeys formKeys;

	private final OfferDrafts drafts;

	OfferSaving(HandoffService handoffs, AlreadyTold alreadyTold, Easier easier, FormKeys formKeys,
			OfferDrafts drafts) {
		this.handoffs = handoffs;
		this.alreadyTold = alreadyTold;
		this.easier = easier;
		this.formKeys = formKeys;
		this.drafts = drafts;
	}

	UUID save(Actor actor, OfferForm form, Instant due, Instant now) {
		return this.formKeys.once(form.formKey(), actor, () -> {
			UUID id = this.handoffs.offer(actor, form.toOffer(due), now);
			UUID patientId = Objects.requireNonNull(form.patientId());
			this.alreadyTold.heard(actor, patientId, id, ToldLines.of(form.alreadyTold()), now);
			if (form.askedWhatGotEasier()) {
				this.easier.asked(actor, EasierToKeep.atHandoff(patientId, id, form.gotEasier(), form.nothingYet()),
						now);
			}
			this.drafts.forget(actor, form);
			return id;
		});
	}

}
