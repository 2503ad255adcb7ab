package org.throughline.calls;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.followup.CoveredSteps;
import org.throughline.followup.NumbersToDial;
import org.throughline.followup.StandInSteps;
import org.throughline.followup.StepKind;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientLooks;
import org.throughline.patient.PatientPhones.PhoneToCall;
import org.throughline.patient.Reach;
import org.throughline.patient.Reaching;
import org.throughline.progress.Contacts;
import org.throughline.progress.Tries;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the calls that are the viewer's to make today, their own and those they cover, in
 * a fixed number of statements, and leaves one line of who was shown.
 */
@Service
@Transactional
public class CallList {

	/** As many as a day may hold; more are asked for. */
	private static final int FIRST = 40;

	private final Steps steps;

	private final StandInSteps covered;

	private final Contacts contacts;

	private final NumbersToDial numbers;

	private final Reaching reaching;

	private final PatientLooks looks;

	private final Clinics clinics;

	CallList(Steps steps, StandInSteps covered, Contacts contacts, NumbersToDial numbers, Reaching reaching,
			PatientLooks looks, Clinics clinics) {
		this.steps = steps;
		this.covered = covered;
		this.contacts = contacts;
		this.numbers = numbers;
		this.reaching = reaching;
		this.looks = looks;
		this.clinics = clinics;
	}

	/**
	 * @param everything not only the first of them
	 */
	public CallSheet read(Actor viewer, boolean everything, Instant now) {
		ClinicCalendar calendar = this.clinics.get(viewer.clinicId()).calendar();
		List<StepView> all = Stream
			.concat(this.steps.forDay(viewer, now).yours().stream(),
					this.covered.of(viewer, Integer.MAX_VALUE, now).stream().flatMap(CallList::theirOwn))
			.filter((step) -> step.kind() == StepKind.CALL)
			.toList();
		Set<UUID> hardest = this.steps.hardestOf(viewer);
		List<StepView> due = all.stream()
			.filter((step) -> isForToday(step, calendar, now))
			.sorted(Comparator.comparing((StepView step) -> !hardest.contains(step.id())).thenComparing(StepView::turn))
			.toList();
		List<StepView> first = everything ? due : due.stream().limit(FIRST).toList();
		Map<UUID, PatientCard> cards = this.looks.cards(viewer, first, StepView::patientId, "call list", now);
		return new CallSheet(lines(viewer, first, hardest, cards), due.size() - first.size(), all.size() - due.size());
	}

	/** Nobody calls for somebody who has died: such a step is closed out. */
	private List<CallLine> lines(Actor viewer, List<StepView> due, Set<UUID> hardest, Map<UUID, PatientCard> cards) {
		Map<UUID, PhoneToCall> phones = this.numbers.of(due);
		Map<UUID, Reach> reaches = this.reaching.of(viewer, cards.keySet());
		Map<UUID, Tries> tries = this.contacts.triesAt(due.stream().map(StepView::id).toList());
		return due.stream()
			.filter((step) -> !Objects.requireNonNull(cards.get(step.patientId())).deceased())
			.map((step) -> new CallLine(step, Objects.requireNonNull(cards.get(step.patientId())),
					phones.get(step.id()), reach(step, reaches), tries.get(step.id()),
					step.mine() ? null : step.owner().staff(), hardest.contains(step.id())))
			.toList();
	}

	/** When a patient wants to be called says nothing of their pharmacy. */
	private static Reach reach(StepView step, Map<UUID, Reach> reaches) {
		return step.callsSomebodyElse() ? Reach.unknown(step.patientId())
				: Objects.requireNonNull(reaches.get(step.patientId()));
	}

	/** What the one who is away would do; a patient's own call is not ours to make. */
	private static Stream<StepView> theirOwn(CoveredSteps covered) {
		return covered.steps().stream().filter((step) -> step.owner().is(covered.duty().away().id()));
	}

	/** Late, or today's; not while somebody else has to answer first. */
	private static boolean isForToday(StepView step, ClinicCalendar calendar, Instant now) {
		return !step.waitsStill(now) && !calendar.dayOf(step.turn()).isAfter(calendar.dayOf(now));
	}

}
