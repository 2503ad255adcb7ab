package org.throughline.keys;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The keys a person would like, as they typed them: act by act, empty for none. It says
 * what stands against each.
 */
public record KeyChoice(boolean letters, Map<KeyAct, String> typed) {

	public KeyChoice {
		typed = Map.copyOf(typed);
	}

	/** Why a key cannot be, by the act it was typed for; nothing when all can. */
	public Map<KeyAct, String> problems() {
		Map<KeyAct, String> problems = new LinkedHashMap<>();
		Map<KeyAct, String> seen = new EnumMap<>(KeyAct.class);
		for (KeyAct act : KeyAct.values()) {
			String key = key(act);
			if (key.isEmpty()) {
				continue;
			}
			if (!key.matches("[\\p{L}\\p{N}\\p{P}\\p{S}]")) {
				problems.put(act, "Type one letter, number or sign, or leave it empty.");
				continue;
			}
			seen.forEach((other, taken) -> {
				if (taken.equals(key) && other.meets(act)) {
					problems.putIfAbsent(act, "%s already does “%s”. Choose another key, or leave one of the two empty."
						.formatted(KeyMap.upper(key), other.says()));
				}
			});
			seen.put(act, key);
		}
		return problems;
	}

	/** As the field shows it. */
	public String shown(KeyAct act) {
		return KeyMap.upper(this.typed.getOrDefault(act, ""));
	}

	/** What differs from the usual keys; the rest follows them. */
	Map<KeyAct, String> changed() {
		Map<KeyAct, String> changed = new EnumMap<>(KeyAct.class);
		for (KeyAct act : KeyAct.values()) {
			if (!key(act).equals(act.usual())) {
				changed.put(act, key(act));
			}
		}
		return changed;
	}

	private String key(KeyAct act) {
		String text = this.typed.getOrDefault(act, "").strip();
		return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}

}
