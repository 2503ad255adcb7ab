package org.throughline.handoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagSource;
import org.throughline.flag.HuddleDay;

import org.springframework.stereotype.Component;

/**
 * A handoff that nobody took within the clinic's limit.
 */
@Component
class HandoffFlags implements FlagSource {

	private final HandoffQueries queries;

	private final Clinics clinics;

	HandoffFlags(HandoffQueries queries, Clinics clinics) {
		this.queries = queries;
		this.clinics = clinics;
	}

	@Override
	public List<Flag> flags(HuddleDay day) {
		return waiting(day).toList();
	}

	@Override
	public List<Flag> ofPatient(UUID patientId, HuddleDay day) {
		return waiting(day).filter((flag) -> flag.patientId().equals(patientId)).toList();
	}

	private Stream<Flag> waiting(HuddleDay day) {
		ClinicView clinic = this.clinics.get(day.clinicId());
		return this.queries.offered(day.clinicId())
			.stream()
			.map((row) -> flag(row, clinic))
			.filter((flag) -> !flag.since().isAfter(day.standsAt()));
	}

	private static Flag flag(HandoffRow row, ClinicView clinic) {
		Instant limit = HandoffLimit.of(row.kind(), row.offeredAt(), clinic);
		return Flag.of(row.patientId(), FlagKind.HANDOFF_WAITING, limit, row.stepDue(), row.id());
	}

}
