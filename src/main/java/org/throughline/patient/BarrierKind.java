package org.throughline.patient;

/**
 * What can get in the way of a plan: practical obstacles, never a label on the person.
 */
public enum BarrierKind {

	TRANSPORT("Transport", "bus-front"), WORK_HOURS("Work hours", "briefcase"), CHILDCARE("Childcare", "people"),
	COST("Cost", "cash-coin"), HOUSING("Housing", "house-exclamation"), PHONE_NUMBER("Phone number", "telephone"),
	PORTAL("The portal", "telephone"), FEAR_OF_BAD_NEWS("Afraid of bad news", "wind"), MEMORY("Memory", "moon"),
	FAMILY_STRESS("Family stress", "people"), PAST_CARE("Past care", "journal-text"),
	LANGUAGE("Language", "chat-left-text"), PHARMACY("Pharmacy", "capsule"), SYMPTOMS("Symptoms", "wind"),
	OTHER("Something else", "info-circle");

	private final String label;

	private final String icon;

	BarrierKind(String label, String icon) {
		this.label = label;
		this.icon = icon;
	}

	public String label() {
		return this.label;
	}

	/** The name of its picture in the icon sprite. */
	public String icon() {
		return this.icon;
	}

	/** As the desk reads it, where the kind alone would tell more than logistics. */
	public BarrierKind inGeneralWords() {
		return switch (this) {
			case FEAR_OF_BAD_NEWS, MEMORY, FAMILY_STRESS, PAST_CARE, SYMPTOMS -> OTHER;
			default -> this;
		};
	}

}
