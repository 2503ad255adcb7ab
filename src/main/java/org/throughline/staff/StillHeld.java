package org.throughline.staff;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.throughline.shared.RefusedByRule;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a colleague still holds, and what they must hand over before something changes for
 * them (rule 4).
 */
@Component
class StillHeld {

	private final ObjectProvider<HeldWork> work;

	StillHeld(ObjectProvider<HeldWork> work) {
		this.work = work;
	}

	/** Everything that names this person, as they would read it. */
	List<String> inWords(UUID staffId, Instant now) {
		return this.work.orderedStream()
			.map((work) -> new Counted(work.countFor(staffId, now), work))
			.filter((counted) -> counted.count() > 0)
			.map(Counted::text)
			.toList();
	}

	/** Nobody leaves while anything names them. */
	void requireNothing(StaffMember member, Instant now) {
		List<String> held = inWords(member.id(), now);
		if (!held.isEmpty()) {
			throw new RefusedByRule("", "%s still holds %s. Hand these over first.".formatted(member.name().full(),
					String.join(", ", held)));
		}
	}

	/** Whoever no longer works at a clinic no longer opens its patients. */
	void requireNothingAt(Set<UUID> gone, StaffMember member, Actor actor, Instant now) {
		if (gone.isEmpty()) {
			return;
		}
		long held = countAt(gone, member, actor, now);
		if (held > 0) {
			throw new RefusedByRule("clinicIds", "%s still holds %d %s there. Hand over first."
				.formatted(member.name().full(), held, (held == 1) ? "thing" : "things"));
		}
	}

	/**
	 * How many things name this person at each clinic whose patients the viewer does not
	 * open: they keep them from leaving, and others hand them over.
	 */
	Map<UUID, Long> elsewhere(StaffMember member, Actor viewer, Instant now) {
		Map<UUID, Long> counts = new LinkedHashMap<>();
		for (UUID clinic : member.clinicsNotIn(viewer.clinicIds())) {
			long held = countAt(Set.of(clinic), member, viewer, now);
			if (held > 0) {
				counts.put(clinic, held);
			}
		}
		return counts;
	}

	private long countAt(Set<UUID> clinics, StaffMember member, Actor actor, Instant now) {
		return this.work.stream()
			.flatMap((work) -> work.heldBy(member.id(), actor.lookingAt(clinics), now).stream())
			.flatMap((group) -> group.items().stream())
			.filter((item) -> item.patientId() != null)
			.count();
	}

	/**
	 * Nobody keeps what only others may do: it would rest with somebody who cannot do it
	 * and show as theirs.
	 */
	void requireMayKeep(Discipline next, StaffMember member, Actor actor, Instant now) {
		StaffDetails is = member.view().details();
		if (is.discipline() == next) {
			return;
		}
		List<String> held = this.work.orderedStream()
			.flatMap((work) -> work.heldBy(member.id(), actor.lookingAt(is.clinicIds()), now).stream())
			.filter((group) -> group.mayTake().contains(is.discipline()) && !group.mayTake().contains(next))
			.map((group) -> "%s (%d)".formatted(group.label().toLowerCase(Locale.ROOT), group.items().size()))
			.toList();
		if (!held.isEmpty()) {
			throw new RefusedByRule("discipline", "%s holds %s, which the new discipline may not do. Hand over first."
				.formatted(member.name().full(), String.join(", ", held)));
		}
	}

	private record Counted(long count, HeldWork work) {

		String text() {
			return this.count + " " + this.work.label(this.count);
		}

	}

}
