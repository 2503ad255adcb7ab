package org.throughline.responsibility;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Turns responsibilities into what a viewer may see of them.
 */
@Component
class ResponsibilityViews {

	private final StaffDirectory staff;

	ResponsibilityViews(StaffDirectory staff) {
		this.staff = staff;
	}

	ResponsibilityView of(ResponsibilityRow row, Actor viewer, Instant now) {
		UUID me = viewer.staffId();
		boolean reads = viewer.isClinical() || readByAll(row.kind(), row.whoMay()) || row.concerns(me);
		return new ResponsibilityView(row.id(), row.patientId(), row.kind(),
				reads ? name(row) : row.kind().coveredName(), wallName(row), reads ? row.medication() : null,
				row.endsOn(), row.whoMay(), row.neededSince(), this.staff.get(row.neededBy()), card(row.holder()),
				cover(row, now), row.heldSince(), card(row.yesRecordedBy()), row.atHuddle(), asked(row),
				saidNo(row, viewer), ended(row, reads), row.gap(), me.equals(row.holder()), me.equals(row.asked()),
				row.whoMay().allows(viewer.discipline()), reads || viewer.huddleId() != null);
	}

	static boolean readByAll(ResponsibilityKind kind, WhoMay whoMay) {
		return kind.readByAll() || kind == ResponsibilityKind.OWN && whoMay == WhoMay.ANYBODY;
	}

	private static String name(ResponsibilityRow row) {
		String own = row.ownName();
		return (own != null) ? own : row.kind().label();
	}

	/** Rule 9: the wall tells nothing that the desk may not read. */
	private static String wallName(ResponsibilityRow row) {
		return readByAll(row.kind(), row.whoMay()) ? name(row) : row.kind().coveredName();
	}

	private @Nullable StaffCard cover(ResponsibilityRow row, Instant now) {
		StaffCard holder = card(row.holder());
		if (holder == null || !holder.isActive() || !holder.isAway(now)) {
			return null;
		}
		return holder.coversOf(row.kind().coveredAs().name(), now)
			.stream()
			.map((cover) -> this.staff.get(cover.staffId()))
			.filter((who) -> who.worksAt(row.clinicId()))
			.filter((who) -> who.isActive() && !who.isAway(now) && row.whoMay().allows(who.discipline()))
			.findFirst()
			.orElse(null);
	}

	private ResponsibilityView.@Nullable Asked asked(ResponsibilityRow row) {
		StaffCard who = card(row.asked());
		StaffCard by = card(row.askedBy());
		return (who != null && by != null && row.askedAt() != null && row.answerBy() != null)
				? new ResponsibilityView.Asked(who, by, row.askedAt(), row.answerBy(), row.askReason()) : null;
	}

	private ResponsibilityView.@Nullable SaidNo saidNo(ResponsibilityRow row, Actor viewer) {
		StaffCard who = card(row.declinedBy());
		boolean reads = viewer.isClinical() || viewer.staffId().equals(row.cameBackTo());
		return (who != null && row.declinedAt() != null)
				? new ResponsibilityView.SaidNo(who, row.declinedAt(), reads ? row.declineReason() : null) : null;
	}

	private ResponsibilityView.@Nullable Ended ended(ResponsibilityRow row, boolean reads) {
		StaffCard by = card(row.endedBy());
		return (by != null && row.endedAt() != null)
				? new ResponsibilityView.Ended(row.endedAt(), by, reads ? row.endReason() : null) : null;
	}

	private @Nullable StaffCard card(@Nullable UUID staffId) {
		return this.staff.find(staffId).orElse(null);
	}

}
