package org.throughline.outside;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.ExternalClinicians;
import org.throughline.followup.FollowUpService;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepEndings;
import org.throughline.followup.StepKind;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends handoffs to clinicians elsewhere and keeps who there confirmed that they arrived.
 * For clinical people; to others there is no such thing.
 */
@Service
@Transactional
public class OutsideHandoffs {

	private static final int LONGEST_TITLE = 140;

	private final PatientAccess access;

	private final ExternalClinicians externals;

	private final FollowUpService steps;

	private final StepEndings endings;

	private final OutsideQueries queries;

	private final OutsideWrites writes;

	private final ApplicationEventPublisher events;

	OutsideHandoffs(PatientAccess access, ExternalClinicians externals, FollowUpService steps, StepEndings endings,
			OutsideQueries queries, OutsideWrites writes, ApplicationEventPublisher events) {
		this.access = access;
		this.externals = externals;
		this.steps = steps;
		this.endings = endings;
		this.queries = queries;
		this.writes = writes;
		this.events = events;
	}

	/**
	 * Sent, and the sender's next step is to ask whether it arrived.
	 * @throws RefusedByRule when the patient has died, or the day is closed
	 */
	public UUID send(Actor sender, OutsideOffer offer, Instant now) {
		PatientCard patient = this.access.require(sender, offer.patientId(), now);
		sender.requireClinical();
		if (patient.deceased()) {
			throw new RefusedByRule("", "Nothing is handed over any more: the patient has died.");
		}
		ExternalClinician to = this.externals.get(patient.clinicId(), offer.externalId());
		if (to.gone()) {
			throw new RefusedByRule("externalId", "They work with us no more. Choose somebody else.");
		}
		UUID step = this.steps.create(sender,
				NewStep.of(patient.id(), asking(to), StepKind.OTHER, Owner.staff(sender.staffId()), offer.askBy())
					.evenOnAClosedDay(offer.closedDayMeant()),
				now);
		UUID id = Ids.next();
		this.writes.sent(id, sender, patient, step, offer, now);
		record(sender, patient, id, "handoff sent outside", Map.of("to", to.inWords(), "way", offer.way().name()), now);
		return id;
	}

	/**
	 * Somebody there said that it arrived: the step that asks for it is done.
	 * @param by who said so, in words
	 * @throws ChangedMeanwhile when it was confirmed before
	 */
	public void confirm(Actor actor, UUID id, String by, OutsideWay way, Instant now) {
		OutsideHandoffView handoff = get(actor, id, now);
		PatientCard patient = this.access.require(actor, handoff.patientId(), now);
		if (!this.writes.confirmed(id, by, way, actor, now)) {
			refuseUnlessSaved(actor, id, by, way, now);
			return;
		}
		if (handoff.asking()) {
			this.endings.done(actor, handoff.stepId(), null, "%s confirmed it, %s".formatted(by, way.words()), now);
		}
		record(actor, patient, id, "handoff outside confirmed", Map.of("by", by, "way", way.name()), now);
	}

	/** Pressed twice by whoever wrote it down, it is saved already. */
	private void refuseUnlessSaved(Actor actor, UUID id, String by, OutsideWay way, Instant now) {
		OutsideHandoffView.Confirmed first = Objects.requireNonNull(get(actor, id, now).confirmed());
		if (!first.isSame(actor, by, way)) {
			throw new ChangedMeanwhile("%s wrote down already that it arrived: %s said so, %s. Yours says: %s, %s."
				.formatted(first.recordedBy().shortName(), first.by(), first.way().words(), by, way.words()));
		}
	}

	/**
	 * @throws NotFound when there is none for this person
	 */
	@Transactional(readOnly = true)
	public OutsideHandoffView get(Actor viewer, UUID id, Instant now) {
		viewer.requireClinical();
		OutsideHandoffView found = this.queries.one(id).orElseThrow(NotFound::new);
		this.access.require(viewer, found.patientId(), now);
		return found;
	}

	/**
	 * Newest first, for clinical people; whoever shows one patient opens the patient
	 * first.
	 */
	@Transactional(readOnly = true)
	public List<OutsideHandoffView> ofPatient(Actor viewer, UUID patientId) {
		return viewer.isClinical() ? this.queries.ofPatient(patientId) : List.of();
	}

	private static String asking(ExternalClinician to) {
		String title = "Ask whether it arrived at " + to.organization();
		return (title.length() > LONGEST_TITLE) ? title.substring(0, LONGEST_TITLE) : title;
	}

	private void record(Actor actor, PatientCard patient, UUID id, String what, Map<String, Object> detail,
			Instant now) {
		this.events.publishEvent(
				new OutsideHandoffRecorded(now, actor.staffId(), patient.clinicId(), patient.id(), what, id, detail));
	}

}
