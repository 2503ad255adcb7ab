package org.throughline.flag;

import java.util.Arrays;
import java.util.List;

/**
 * The reasons for which a patient could have a different plan today, in the order in
 * which a clinic decides about them. The general text is for the wall and the desk, the
 * clinical text for signed-in clinical people.
 */
public enum FlagKind {

	SAFETY("Call first", "Safety step", "call", "telephone", "safe", "life-preserver"),

	GAP("No owner", "No owner", "shout", "person-x-fill"),

	HANDOFF_WAITING("Handoff waiting", "Handoff waiting", "door", "door-open"),

	LATE("Late", "Late", "late", "clock"),

	STILL_NOTHING_EASIER("Plan to look at", "Nothing easier yet", "miss", "arrow-repeat"),

	MEDICATION_CHANGE("Medication change", "Medication change", "med", "capsule"),

	HOUSING_PROBLEM("Housing", "Housing problem", "home", "house-exclamation"),

	PANIC_SYMPTOMS("Symptoms", "Panic symptoms", "feel", "wind"),

	MISSED_FOLLOW_UP("Missed follow-up", "Missed follow-up", "miss", "calendar2-x"),

	MISSED_VISIT("Missed follow-up", "Missed visit, no next step", "miss", "calendar2-x"),

	FRAGILE_PLAN("The plan asks too much", "The plan asks too much at once", "miss", "signpost-split"),

	LEFT_WITHOUT_SAYING_IT_BACK("Plan to look at", "Left without saying it back", "miss", "chat-left-text"),

	NOTHING_EASIER("Plan to look at", "Nothing easier yet, twice", "miss", "arrow-repeat");

	private final String generalText;

	private final String clinicalText;

	private final String look;

	private final String icon;

	private final String clinicalLook;

	private final String clinicalIcon;

	FlagKind(String generalText, String clinicalText, String look, String icon) {
		this(generalText, clinicalText, look, icon, look, icon);
	}

	FlagKind(String generalText, String clinicalText, String look, String icon, String clinicalLook,
			String clinicalIcon) {
		this.generalText = generalText;
		this.clinicalText = clinicalText;
		this.look = look;
		this.icon = icon;
		this.clinicalLook = clinicalLook;
		this.clinicalIcon = clinicalIcon;
	}

	/** The four kinds that people raise; every other follows from its cause. */
	public static List<FlagKind> raisedByHand() {
		return Arrays.stream(values()).filter(FlagKind::isRaisedByHand).toList();
	}

	public boolean isRaisedByHand() {
		return switch (this) {
			case MEDICATION_CHANGE, HOUSING_PROBLEM, PANIC_SYMPTOMS, MISSED_FOLLOW_UP -> true;
			default -> false;
		};
	}

	/** Whether it stands under "Decide this morning", whatever else the day brings. */
	public boolean isDecidedFirst() {
		return compareTo(LATE) <= 0;
	}

	public String generalText() {
		return this.generalText;
	}

	public String clinicalText() {
		return this.clinicalText;
	}

	/** How the chip is drawn, as the flag fragment names it. */
	public String look() {
		return this.look;
	}

	public String icon() {
		return this.icon;
	}

	public String clinicalLook() {
		return this.clinicalLook;
	}

	public String clinicalIcon() {
		return this.clinicalIcon;
	}

}
