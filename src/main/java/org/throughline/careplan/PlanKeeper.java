package org.throughline.careplan;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.GapKind;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.staff.StaffCard;

/**
 * The one person who keeps a plan: worries and agreements come to them.
 *
 * @param who who said yes; else who is asked; absent when nobody is left
 * @param saidYes whether they said yes
 * @param gap why the plan rests with no active person who said yes; absent when it does
 */
public record PlanKeeper(UUID responsibilityId, @Nullable StaffCard who, boolean saidYes, @Nullable GapKind gap) {

	static PlanKeeper of(ResponsibilityView kept) {
		StaffCard holder = kept.holder();
		ResponsibilityView.Asked asked = kept.asked();
		StaffCard who = (holder != null) ? holder : (asked != null) ? asked.who() : null;
		return new PlanKeeper(kept.id(), who, holder != null, kept.gap());
	}

	public boolean is(UUID staffId) {
		return this.saidYes && this.who != null && this.who.id().equals(staffId);
	}

}
