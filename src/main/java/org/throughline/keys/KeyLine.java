package org.throughline.keys;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list of keys: what is done, and what to press for it.
 *
 * @param key as a page compares it, lower case
 * @param cap as it stands on the key
 * @param first the cap of the key to press before; absent for a single key
 */
public record KeyLine(KeyAct act, String key, String cap, @Nullable String first) {

	public String says() {
		return this.act.says();
	}

	/** The key before every key of a place: it is no line of its own. */
	public boolean isGo() {
		return this.act == KeyAct.GO;
	}

	/** What the screen of the huddle has of those for every page. */
	public boolean isForScreen() {
		return this.act == KeyAct.SHOW_KEYS;
	}

}
