package org.throughline.keys.web;

import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.throughline.keys.KeyAct;
import org.throughline.keys.KeyChoice;
import org.throughline.keys.KeyMap;

/**
 * A person's keys as typed. What was not sent stays as it is.
 */
record KeysForm(@Nullable Boolean letters, @Nullable Map<String, String> keys) {

	KeyChoice choice(KeyMap now) {
		Map<KeyAct, String> typed = new EnumMap<>(KeyAct.class);
		for (KeyAct act : KeyAct.values()) {
			String key = (this.keys != null) ? this.keys.get(act.name()) : null;
			typed.put(act, (key != null) ? key : now.key(act));
		}
		return new KeyChoice((this.letters != null) ? this.letters : now.letters(), typed);
	}

}
