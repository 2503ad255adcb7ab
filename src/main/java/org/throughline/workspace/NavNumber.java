package org.throughline.workspace;

/**
 * A number beside a place in the navigation.
 *
 * @param isOn whether what the place is for goes on just now, such as the day's huddle
 */
public record NavNumber(int count, boolean isOn) {

	public static final NavNumber NONE = new NavNumber(0, false);

	NavNumber plus(NavNumber other) {
		return new NavNumber(this.count + other.count, this.isOn || other.isOn);
	}

}
