package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * The colleagues behind a step: who may be named for it, and whether it rests with none
 * of them.
 */
@Component
class StepPeople {

	private final StaffDirectory staff;

	StepPeople(StaffDirectory staff) {
		this.staff = staff;
	}

	StaffCard get(UUID staffId) {
		return this.staff.get(staffId);
	}

	StaffCard atClinic(UUID staffId, UUID clinicId) {
		return this.staff.find(staffId)
			.filter((card) -> card.worksAt(clinicId))
			.orElseThrow(() -> new RefusedByRule("owner", "Choose one person from the list."));
	}

	boolean isHere(@Nullable UUID staffId) {
		return this.staff.find(staffId).filter(StaffCard::isActive).isPresent();
	}

	/** While its holder is away, whoever covers handles it as their own. */
	static boolean isCoveredBy(UUID who, @Nullable UUID holderId, UUID clinicId, StepKind kind, StaffDirectory staff,
			Instant now) {
		return staff.find(holderId)
			.filter((holder) -> GapRule.covers(clinicId, kind, holder, staff::get, now)
				.anyMatch((card) -> card.id().equals(who)))
			.isPresent();
	}

	/** It rests with no active person who said yes. */
	boolean isGap(FollowUp step, Instant now) {
		Holding holding = step.holding();
		StaffCard holder = this.staff.find(holding.answerable()).orElse(null);
		return GapRule.of(step.clinicId(), step.kind(), step.standing().state(), holding.answerBy(), holder,
				this.staff::get, true, now) != null;
	}

}
