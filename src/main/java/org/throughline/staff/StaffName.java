package org.throughline.staff;

import org.jspecify.annotations.Nullable;

/**
 * How a colleague is called: "Dana Whitcomb" and "Dana W.", but "Dr. Elena Ortega" and
 * "Dr. Ortega".
 */
record StaffName(@Nullable String title, String givenName, String familyName) {

	String full() {
		String name = this.givenName + " " + this.familyName;
		return (this.title != null) ? this.title + " " + name : name;
	}

	String brief() {
		return (this.title != null) ? this.title + " " + this.familyName
				: this.givenName + " " + first(this.familyName) + ".";
	}

	String initials() {
		return first(this.givenName) + first(this.familyName);
	}

	private static String first(String name) {
		return new String(Character.toChars(name.codePointAt(0)));
	}

}
