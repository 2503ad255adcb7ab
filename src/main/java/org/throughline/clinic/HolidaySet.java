package org.throughline.clinic;

import java.util.Locale;

/**
 * The holidays a clinic goes by: none, the federal ones, or those of its state beside
 * them. The names of the states are the codes of the post.
 */
public enum HolidaySet {

	NONE("No holidays"), FEDERAL("Federal holidays"), AL("Alabama"), AK("Alaska"), AZ("Arizona"), AR("Arkansas"),
	CA("California"), CO("Colorado"), CT("Connecticut"), DE("Delaware"), DC("District of Columbia"), FL("Florida"),
	GA("Georgia"), HI("Hawaii"), ID("Idaho"), IL("Illinois"), IN("Indiana"), IA("Iowa"), KS("Kansas"), KY("Kentucky"),
	LA("Louisiana"), ME("Maine"), MD("Maryland"), MA("Massachusetts"), MI("Michigan"), MN("Minnesota"),
	MS("Mississippi"), MO("Missouri"), MT("Montana"), NE("Nebraska"), NV("Nevada"), NH("New Hampshire"),
	NJ("New Jersey"), NM("New Mexico"), NY("New York"), NC("North Carolina"), ND("North Dakota"), OH("Ohio"),
	OK("Oklahoma"), OR("Oregon"), PA("Pennsylvania"), RI("Rhode Island"), SC("South Carolina"), SD("South Dakota"),
	TN("Tennessee"), TX("Texas"), UT("Utah"), VT("Vermont"), VA("Virginia"), WA("Washington"), WV("West Virginia"),
	WI("Wisconsin"), WY("Wyoming");

	private final String place;

	HolidaySet(String place) {
		this.place = place;
	}

	/** "Federal holidays", "Federal and Minnesota". */
	public String label() {
		return isState() ? "Federal and " + this.place : this.place;
	}

	boolean isState() {
		return this != NONE && this != FEDERAL;
	}

	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
