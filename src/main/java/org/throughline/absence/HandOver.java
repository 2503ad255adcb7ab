package org.throughline.absence;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientLooks;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Absences;
import org.throughline.staff.Actor;
import org.throughline.staff.HandingOver;
import org.throughline.staff.HeldWork;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands over all that a colleague holds in one act: due and state kept, each new owner
 * asked.
 */
@Service
@Transactional
public class HandOver {

	private final ObjectProvider<HeldWork> work;

	private final Absences absences;

	private final StaffDirectory staff;

	private final PatientLooks looks;

	HandOver(ObjectProvider<HeldWork> work, Absences absences, StaffDirectory staff, PatientLooks looks) {
		this.work = work;
		this.absences = absences;
		this.staff = staff;
		this.looks = looks;
	}

	/**
	 * Exactly what names this person.
	 * @param of the key of the one group that is leafed through; absent for the first of
	 * each
	 * @throws org.throughline.shared.NotFound when it is not for this viewer to arrange
	 */
	public HeldSheet read(Actor viewer, UUID staffId, @Nullable String of, int skip, Instant now) {
		this.absences.mayArrangeFor(viewer, staffId);
		HeldSheet sheet = new HeldSheet(
				this.work.orderedStream().flatMap((held) -> held.heldBy(staffId, viewer, now).stream()).toList(), of,
				(of != null) ? skip : 0, Map.of());
		Set<UUID> shown = sheet.open()
			.stream()
			.flatMap((group) -> sheet.named(group).stream())
			.map((item) -> item.patientId())
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return sheet.with(this.looks.cards(viewer, shown, "what a colleague holds", now));
	}

	/**
	 * What nobody is chosen for, or what they may not take, stays where it is.
	 * @return how many things went; none when somebody was first
	 */
	public int all(Actor actor, HandingOver order, Instant now) {
		this.absences.mayArrangeFor(actor, order.from());
		Stream.concat(Stream.ofNullable(order.toAll()), order.to().values().stream())
			.forEach((to) -> requireAble(to, order.from()));
		return this.work.orderedStream().mapToInt((held) -> held.handOver(order, actor, now)).sum();
	}

	private void requireAble(UUID to, UUID from) {
		StaffCard card = this.staff.find(to)
			.filter(StaffCard::isActive)
			.orElseThrow(() -> new RefusedByRule("to", "Choose one person from the list."));
		if (to.equals(from)) {
			throw new RefusedByRule("to", "%s has these already. Choose somebody else.".formatted(card.shortName()));
		}
	}

}
