package org.throughline.localdb;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How the embedded server sorts and reads letters: the same on every machine, whatever
 * language that machine is set to.
 */
public final class ServerLocale {

	private ServerLocale() {
	}

	/**
	 * Options of {@code initdb}. The character type is the operating system's, and only
	 * it decides which letters count in the search for similar names.
	 */
	public static Map<String, String> options() {
		Map<String, String> options = new HashMap<>(
				Map.of("locale", "C", "locale-provider", "builtin", "builtin-locale", "C.UTF-8"));
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		if (system.contains("linux")) {
			options.put("lc-ctype", "C.UTF-8");
		}
		else if (system.contains("mac")) {
			options.put("lc-ctype", "en_US.UTF-8");
		}
		return options;
	}

}
