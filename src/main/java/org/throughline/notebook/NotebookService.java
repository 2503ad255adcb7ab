package org.throughline.notebook;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.throughline.flag.FlagService;
import org.throughline.flag.RaiseFlag;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.handoff.HandoffOffer;
import org.throughline.handoff.HandoffService;
import org.throughline.patient.BarrierKind;
import org.throughline.patient.Barriers;
import org.throughline.patient.PatientAccess;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes in the notebook of whoever acts: jotted, rewritten, handled with a word, put
 * back, turned into something that the team sees. Only what a line turns into leaves a
 * line in the trail.
 */
@Service
@Transactional
public class NotebookService {

	private final NotebookLineRepository lines;

	private final PatientAccess access;

	private final FollowUpService followUps;

	private final Barriers barriers;

	private final FlagService flags;

	private final HandoffService handoffs;

	NotebookService(NotebookLineRepository lines, PatientAccess access, FollowUpService followUps, Barriers barriers,
			FlagService flags, HandoffService handoffs) {
		this.lines = lines;
		this.access = access;
		this.followUps = followUps;
		this.barriers = barriers;
		this.flags = flags;
		this.handoffs = handoffs;
	}

	/**
	 * @param kind absent for what the words read as
	 */
	public UUID jot(Actor actor, String words, @Nullable LineKind kind, Instant now) {
		return this.lines.save(new NotebookLine(Notebook.writer(actor), kindOf(kind, words), words, now)).id();
	}

	/**
	 * @param seen the version that was on the page
	 * @throws ChangedMeanwhile when it says something else by now
	 */
	public void rewrite(Actor actor, UUID lineId, int seen, String words, @Nullable LineKind kind) {
		mine(actor, lineId).rewrite(seen, kindOf(kind, words), words);
	}

	/**
	 * Out of sight.
	 * @param how a word on how it was handled
	 */
	public void handle(Actor actor, UUID lineId, String how, Instant now) {
		mine(actor, lineId).handled(how, now);
	}

	public void putBack(Actor actor, UUID lineId) {
		mine(actor, lineId).putBack();
	}

	/**
	 * Whom the line is about.
	 * @throws NotFound when this person may not see the patient
	 */
	public void pick(Actor actor, UUID lineId, UUID patientId, Instant now) {
		NotebookLine line = mine(actor, lineId);
		line.isAbout(this.access.require(actor, patientId, now).id());
	}

	/** The wrong one was picked. */
	public void unpick(Actor actor, UUID lineId) {
		mine(actor, lineId).isAbout(null);
	}

	public UUID intoStep(Actor actor, UUID lineId, NewStep step, Instant now) {
		return turn(actor, lineId, Turn.NEXT_STEP, step.patientId(), () -> this.followUps.create(actor, step, now),
				now);
	}

	public UUID intoBarrier(Actor actor, UUID lineId, UUID patientId, BarrierKind kind, String account,
			boolean inTheirWords, @Nullable UUID blockedStep, Instant now) {
		return turn(actor, lineId, Turn.BARRIER, patientId,
				() -> this.barriers.note(actor, patientId, kind, account, inTheirWords, blockedStep, now), now);
	}

	public UUID intoFlag(Actor actor, UUID lineId, RaiseFlag raise, Instant now) {
		return turn(actor, lineId, Turn.FLAG, raise.patientId(), () -> this.flags.raise(actor, raise, now), now);
	}

	public UUID intoHandoff(Actor actor, UUID lineId, HandoffOffer offer, Instant now) {
		return turn(actor, lineId, Turn.HANDOFF, offer.patientId(), () -> this.handoffs.offer(actor, offer, now), now);
	}

	/** Made and marked together: no line becomes two things, however often it is sent. */
	private UUID turn(Actor actor, UUID lineId, Turn into, UUID patientId, Supplier<UUID> make, Instant now) {
		NotebookLine line = mine(actor, lineId);
		if (!line.inSight()) {
			throw new RefusedByRule("", "This line is handled already. Nothing was made twice.");
		}
		UUID made = make.get();
		line.became(into, made, patientId, now);
		return made;
	}

	private NotebookLine mine(Actor actor, UUID lineId) {
		return this.lines.lock(lineId, Notebook.writer(actor)).orElseThrow(NotFound::new);
	}

	private static LineKind kindOf(@Nullable LineKind chosen, String words) {
		return (chosen != null) ? chosen : LineKind.read(words);
	}

}
