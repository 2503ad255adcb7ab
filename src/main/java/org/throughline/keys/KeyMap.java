package org.throughline.keys;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;

import org.jspecify.annotations.Nullable;

/**
 * The keys of one person: what each does, or that single keys do nothing for them.
 *
 * @param letters whether single keys do anything
 * @param chosen the key of each act; an act without one is absent
 */
public record KeyMap(boolean letters, Map<KeyAct, String> chosen) {

	/** As everybody begins. */
	public static final KeyMap USUAL = with(true, Map.of());

	public KeyMap {
		chosen = Map.copyOf(chosen);
	}

	/**
	 * The usual keys, save for what a person changed. A key that they gave away is not
	 * kept by the act that usually has it.
	 * @param changed act by act; an empty key for none
	 */
	static KeyMap with(boolean letters, Map<KeyAct, String> changed) {
		Map<KeyAct, String> keys = new EnumMap<>(KeyAct.class);
		changed.forEach((act, key) -> {
			if (!key.isEmpty()) {
				keys.put(act, key);
			}
		});
		for (KeyAct act : KeyAct.values()) {
			if (!changed.containsKey(act) && keys.entrySet().stream().noneMatch((taken) -> takes(taken, act))) {
				keys.put(act, act.usual());
			}
		}
		return new KeyMap(letters, keys);
	}

	private static boolean takes(Entry<KeyAct, String> taken, KeyAct act) {
		return taken.getValue().equals(act.usual()) && taken.getKey().meets(act);
	}

	/** The key of an act as a page compares it, lower case; empty for none. */
	public String key(KeyAct act) {
		return this.chosen.getOrDefault(act, "");
	}

	/** What to press, as it stands on the key; absent when nothing does it. */
	public @Nullable String cap(String act) {
		String key = this.letters ? key(KeyAct.valueOf(act)) : "";
		return key.isEmpty() ? null : upper(key);
	}

	/** What a key does for this person in a place, in the order of the list. */
	public List<KeyLine> in(String place) {
		return KeyAct.in(KeyPlace.valueOf(place))
			.stream()
			.filter((act) -> cap(act.name()) != null && (!act.isAfterGo() || cap(KeyAct.GO.name()) != null))
			.map((act) -> new KeyLine(act, key(act), upper(key(act)), act.isAfterGo() ? upper(key(KeyAct.GO)) : null))
			.toList();
	}

	/** As it stands on the key. */
	static String upper(String key) {
		String upper = key.toUpperCase(Locale.ROOT);
		return (upper.length() == key.length()) ? upper : key;
	}

}
