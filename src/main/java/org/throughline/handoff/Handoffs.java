package org.throughline.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientAccess;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDirectory;
import org.throughline.shared.NotFound;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads handoffs: what is at somebody's door, which loops are open, one patient's thread.
 */
@Service
@Transactional
public class Handoffs {

	/** So long a page goes on saying that somebody else took it. */
	private static final Duration TOLD = Duration.ofMinutes(30);

	private final HandoffQueries queries;

	private final HandoffMarks marks;

	private final HandoffViews views;

	private final PatientAccess access;

	private final PatientDirectory patients;

	private final Clinics clinics;

	Handoffs(HandoffQueries queries, HandoffMarks marks, HandoffViews views, PatientAccess access,
			PatientDirectory patients, Clinics clinics) {
		this.queries = queries;
		this.marks = marks;
		this.views = views;
		this.access = access;
		this.patients = patients;
		this.clinics = clinics;
	}

	/**
	 * The clinic whose time and calendar a handoff goes by. Who may read it is for the
	 * caller to ask.
	 * @throws NotFound when there is none
	 */
	public ClinicView clinicOf(UUID handoffId) {
		return this.clinics.get(this.queries.clinicOf(handoffId).orElseThrow(NotFound::new));
	}

	/**
	 * All that handoffs want of this person, in one statement and one for the patients'
	 * names; that they were shown is kept.
	 */
	public HandoffDay day(Actor actor, Instant now) {
		UUID me = actor.staffId();
		List<HandoffRow> rows = this.queries.ofPerson(me, actor.clinicIds(), now.minus(TOLD));
		Map<UUID, PatientCard> cards = this.patients
			.cards(rows.stream().map(HandoffRow::patientId).collect(Collectors.toSet()));
		List<HandoffView> all = this.views.of(rows, cards);
		List<HandoffView> atDoor = those(all, (one) -> one.isAskedOf(me));
		List<HandoffView> taken = those(all, (one) -> one.isLoopOpen() && !one.isTakenBy(me) && !one.isPassedTo(me)
				&& !one.isSentBy(me) && one.isOf(me));
		List<HandoffView> passedOn = those(all, (one) -> one.isSentBy(me) && one.isPassedOnSince(now.minus(TOLD)));
		this.marks.toldPassed(ids(passedOn), now);
		this.marks.told(me, ids(taken), now);
		Predicate<HandoffView> tooLong = (one) -> one.isWaitingTooLong(this.clinics.get(one.patient().clinicId()), now);
		return new HandoffDay(atDoor, taken, those(all, (one) -> one.isLoopOpen() && one.isTakenBy(me)),
				those(all, (one) -> one.isSentBy(me) && tooLong.test(one)),
				those(all, (one) -> one.isSentBy(me) && one.isOffered() && !tooLong.test(one)), passedOn,
				those(all, (one) -> one.isSentBy(me) && one.isReportUnread()));
	}

	/**
	 * One handoff, the look at its patient written first. Its sentences are for clinical
	 * people and for those who sent it or were asked.
	 * @throws NotFound when there is none, or this person may not read it
	 */
	public HandoffView open(Actor actor, UUID handoffId, Instant now) {
		HandoffRow row = this.queries.one(handoffId).orElseThrow(NotFound::new);
		if (!actor.isClinical() && !row.isOf(actor.staffId())) {
			throw new NotFound();
		}
		PatientCard patient = this.access.open(actor, row.patientId(), "handoff", now);
		return this.views.of(row, patient);
	}

	/**
	 * The same, opened by the person themselves: that one of those asked has seen it is
	 * kept once. Nobody sees it for somebody else, and no screen does.
	 */
	public HandoffView openInPerson(Actor actor, UUID handoffId, Instant now) {
		HandoffView handoff = open(actor, handoffId, now);
		if (actor.huddleId() != null || !handoff.isUnseenBy(actor.staffId())) {
			return handoff;
		}
		this.marks.seen(actor.staffId(), List.of(handoffId), now);
		return this.views.of(this.queries.one(handoffId).orElseThrow(NotFound::new), handoff.patient());
	}

	/**
	 * The patient's thread, newest first, without what this person may not read. The
	 * caller has passed the patient's door.
	 */
	@Transactional(readOnly = true)
	public List<HandoffView> ofPatient(Actor actor, PatientCard patient) {
		List<HandoffView> thread = this.views.of(this.queries.ofPatient(patient.id())
			.stream()
			.filter((row) -> actor.isClinical() || row.isOf(actor.staffId()))
			.collect(Collectors.toList()), Map.of(patient.id(), patient));
		Collections.reverse(thread);
		return thread;
	}

	/**
	 * Offered in the clinic at hand and taken by nobody, the longest waiting first: all
	 * for clinical people, for others those they sent or were asked.
	 */
	@Transactional(readOnly = true)
	public List<HandoffView> untaken(Actor actor) {
		List<HandoffRow> rows = this.queries.untaken(actor.clinicId(), actor.staffId(), actor.isClinical());
		return this.views.of(rows,
				this.patients.cards(rows.stream().map(HandoffRow::patientId).collect(Collectors.toSet())));
	}

	private static List<HandoffView> those(Collection<HandoffView> all, Predicate<HandoffView> which) {
		return all.stream().filter(which).toList();
	}

	private static List<UUID> ids(List<HandoffView> shown) {
		return shown.stream().map(HandoffView::id).toList();
	}

}
