package org.throughline.keys;

/**
 * Where a key does something: on every page, after the key for places, or on the huddle
 * and lists.
 */
public enum KeyPlace {

	ANYWHERE, AFTER_GO, LISTS

}
