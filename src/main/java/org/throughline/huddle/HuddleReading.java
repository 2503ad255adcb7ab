package org.throughline.huddle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.ClosedBlock;
import org.throughline.flag.HuddleDay;
import org.throughline.patient.KnownName;
import org.throughline.responsibility.ResponsibilityView;

/**
 * What was read for a huddle, before it is dressed for a screen.
 *
 * @param closed the next closed block on the day of the huddle
 * @param names of everybody on it, for their wall texts
 * @param unheld what nobody looks after, by patient
 */
record HuddleReading(ClinicView clinic, HuddleDay day, @Nullable ClosedBlock closed, @Nullable HuddleOpening opening,
		HuddleSheet sheet, Map<UUID, List<KnownName>> names, Map<UUID, List<ResponsibilityView>> unheld) {

	boolean isToday() {
		return this.day.day().equals(this.clinic.calendar().dayOf(this.day.now()));
	}

	/** The closed block that begins at closing time of this day. */
	@Nullable ClosedBlock closedAfter() {
		Optional<Instant> closes = this.clinic.calendar().closes(this.day.day());
		return (this.closed != null && closes.filter(this.closed.from()::equals).isPresent()) ? this.closed : null;
	}

	String closedName() {
		return (this.closed != null) ? this.closed.name() : "";
	}

	List<KnownName> namesOf(UUID patientId) {
		return this.names.getOrDefault(patientId, List.of());
	}

}
