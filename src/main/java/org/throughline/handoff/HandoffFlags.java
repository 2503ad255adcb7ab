package org.throughline.handoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.throughline.clinic.ClinicView;
import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.FlagSource;
import org.throughline.flag.HuddleDay;
import org.throughline.shared.SqlQuery;

import org.springframework.stereotype.Component;

/**
 * A handoff that nobody took within the clinic's limit.
 */
@Component
class HandoffFlags implements FlagSource {

	private final Clinics clinics;

	HandoffFlags(Clinics clinics) {
		this.clinics = clinics;
	}

	@Override
	public SqlQuery<Flag> ofClinic(HuddleDay day) {
		ClinicView clinic = this.clinics.get(day.clinicId());
		return HandoffQueries.offered(day.clinicId()).then((offered) -> waiting(offered, clinic, day.standsAt()));
	}

	@Override
	public SqlQuery<Flag> ofPatient(UUID patientId, HuddleDay day) {
		return ofClinic(day)
			.then((waiting) -> waiting.stream().filter((flag) -> flag.patientId().equals(patientId)).toList());
	}

	private static List<Flag> waiting(List<HandoffRow> offered, ClinicView clinic, Instant now) {
		return offered.stream().map((row) -> flag(row, clinic)).filter((flag) -> !flag.since().isAfter(now)).toList();
	}

	private static Flag flag(HandoffRow row, ClinicView clinic) {
		Instant limit = HandoffLimit.of(row.kind(), row.offeredAt(), clinic);
		return Flag.of(row.patientId(), FlagKind.HANDOFF_WAITING, limit, row.stepDue(), row.id());
	}

}
