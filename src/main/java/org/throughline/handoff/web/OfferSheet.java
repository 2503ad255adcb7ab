package org.throughline.handoff.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicView;
import org.throughline.followup.StepKind;
import org.throughline.handoff.HandoffKind;
import org.throughline.handoff.ToldLine;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientHit;
import org.throughline.patient.Pronouns;
import org.throughline.staff.Group;
import org.throughline.staff.StaffCard;

/**
 * Everything the handoff form shows beside what is typed.
 *
 * @param hits found for what was typed under Who, while nobody is chosen
 * @param byOptions the days offered, and "Pick"
 * @param due when it is due, in words; absent until it can be said
 * @param openDay offered in place of a closed day
 * @param kindRead the kind of the step, as chosen or as its words read
 * @param kindGuessed the kind that the step's words read as
 * @param know good to know in the room
 * @param told what nobody asks again
 */
record OfferSheet(ClinicView clinic, @Nullable PatientCard patient, @Nullable Pronouns pronouns, int age,
		List<PatientHit> hits, boolean searched, List<Receivers.Receiver> receivers, List<StaffCard> chosen,
		Map<String, String> byOptions, @Nullable String due, @Nullable LocalDate openDay, StepKind kindRead,
		StepKind kindGuessed, @Nullable LabelHint hint, List<String> know, List<ToldLine> told) {

	private static final int SHOWN_FIRST = 6;

	private static final int OBSTACLES_FIRST = 3;

	public Map<HandoffKind, String> kinds() {
		return OfferWords.KINDS;
	}

	public Map<Obstacle, String> obstacles() {
		return OfferWords.obstacles((obstacle) -> obstacle.ordinal() < OBSTACLES_FIRST);
	}

	public Map<Obstacle, String> otherObstacles() {
		return OfferWords.obstacles((obstacle) -> obstacle.ordinal() >= OBSTACLES_FIRST);
	}

	public boolean otherObstacleChosen(Collection<Obstacle> chosen) {
		return !Collections.disjoint(otherObstacles().keySet(), chosen);
	}

	public List<StepKind> stepKinds() {
		return List.of(StepKind.values());
	}

	/** The first few, and whoever is chosen. */
	public Map<UUID, String> shown() {
		return Receivers.options(this.receivers.stream().filter(this::isShown).toList());
	}

	public Map<UUID, String> more() {
		return Receivers.options(this.receivers.stream().filter((receiver) -> !isShown(receiver)).toList());
	}

	private boolean isShown(Receivers.Receiver receiver) {
		return this.receivers.indexOf(receiver) < SHOWN_FIRST || this.chosen.contains(receiver.card());
	}

	public List<UUID> away() {
		return this.receivers.stream()
			.filter((receiver) -> receiver.away() != null)
			.map((receiver) -> receiver.card().id())
			.toList();
	}

	/** Who reads the sentences although they are not clinical: because they are asked. */
	public @Nullable String readers() {
		List<StaffCard> outside = this.chosen.stream()
			.filter((card) -> card.discipline().group() != Group.CLINICAL)
			.toList();
		return outside.isEmpty() ? null
				: outside.stream()
					.map((card) -> card.shortName() + ", " + card.discipline().label().toLowerCase())
					.collect(Collectors.joining(", and "));
	}

}
