package org.throughline.huddle;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.ClosedBlock;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.Steps;
import org.throughline.patient.KnownName;
import org.throughline.patient.KnownNames;
import org.throughline.responsibility.Responsibilities;
import org.throughline.staff.Actor;
import org.throughline.visit.VisitView;
import org.throughline.visit.Visits;

import org.springframework.stereotype.Component;

/**
 * Lays out the sheet of a clinic's huddle as it is at this moment: one statement per flag
 * source and a fixed few more.
 */
@Component
class HuddleReader {

	private final Clinics clinics;

	private final Flags flags;

	private final Steps steps;

	private final Responsibilities responsibilities;

	private final Visits visits;

	private final KnownNames names;

	private final HuddleRepository huddles;

	private final HuddleRecords records;

	HuddleReader(Clinics clinics, Flags flags, Steps steps, Responsibilities responsibilities, Visits visits,
			KnownNames names, HuddleRepository huddles, HuddleRecords records) {
		this.clinics = clinics;
		this.flags = flags;
		this.steps = steps;
		this.responsibilities = responsibilities;
		this.visits = visits;
		this.names = names;
		this.huddles = huddles;
		this.records = records;
	}

	HuddleReading read(Actor viewer, Instant now) {
		ClinicView clinic = this.clinics.get(viewer.clinicId());
		HuddleDay day = HuddleDay.at(clinic, now);
		@Nullable HuddleOpening opening = this.huddles.findByClinicIdAndDay(clinic.id(), day.day())
			.map((huddle) -> huddle.opening(clinic.huddleTime()))
			.orElse(null);
		Map<UUID, List<Flag>> flagged = this.flags.all(day);
		Map<UUID, Talked> talked = (opening != null) ? this.records.talked(opening.id()) : Map.of();
		Set<UUID> decided = (opening != null) ? this.records.decided(opening.id()) : Set.of();
		Set<UUID> patients = union(flagged.keySet(), talked.keySet(), decided);
		Map<UUID, List<KnownName>> known = this.names.of(patients);
		@Nullable ClosedBlock closed = clinic.calendar().nextClosedBlock(day.standsAt()).orElse(null);
		HuddleSheet sheet = HuddleSheet
			.of(new HuddleFacts((opening != null) ? opening.openedAt() : null, clinic.huddleRoom(), closed, flagged,
					steps(viewer, patients, known, now), visits(clinic.id(), day), talked, decided));
		return new HuddleReading(clinic, day, closed, opening, sheet, known,
				this.responsibilities.gapsOf(viewer, withGap(flagged), now));
	}

	/** Whatever nobody looks after is a gap, and so a flag. */
	private static Set<UUID> withGap(Map<UUID, List<Flag>> flagged) {
		return flagged.entrySet()
			.stream()
			.filter((patient) -> patient.getValue().stream().anyMatch((flag) -> flag.kind() == FlagKind.GAP))
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	private Map<UUID, HuddleStep> steps(Actor viewer, Collection<UUID> patients, Map<UUID, List<KnownName>> known,
			Instant now) {
		Map<UUID, HuddleStep> wall = new LinkedHashMap<>();
		this.steps.openOf(viewer, patients, now)
			.forEach((patient, step) -> wall.put(patient,
					HuddleStep.onTheWall(step, known.getOrDefault(patient, List.of()), now)));
		return wall;
	}

	private Map<UUID, Instant> visits(UUID clinicId, HuddleDay day) {
		return this.visits.onDay(clinicId, day.day())
			.values()
			.stream()
			.filter((visit) -> !visit.missed())
			.collect(Collectors.toMap(VisitView::patientId, VisitView::startsAt));
	}

	@SafeVarargs
	private static Set<UUID> union(Set<UUID>... sets) {
		return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
