package org.throughline.paper;

import java.util.List;

/**
 * Puts full stops where the paper needs them, and nothing else into what people typed.
 */
final class Sentence {

	private static final String ENDS = ".!?…”\"";

	private Sentence() {
	}

	/** Without its full stop, for words that go on. */
	static String open(String words) {
		return words.strip().replaceAll("\\.+$", "");
	}

	static String closed(String words) {
		String stripped = words.strip();
		return (stripped.isEmpty() || ENDS.indexOf(stripped.charAt(stripped.length() - 1)) >= 0) ? stripped
				: stripped + ".";
	}

	/**
	 * Lines as one: a line that begins with a capital begins a sentence.
	 */
	static String of(String lines) {
		List<String> typed = lines.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		StringBuilder sentence = new StringBuilder();
		for (String line : typed) {
			if (!sentence.isEmpty()) {
				boolean ended = ENDS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
				sentence.append(ended ? " " : Character.isUpperCase(line.codePointAt(0)) ? ". " : "; ");
			}
			sentence.append(line);
		}
		return closed(sentence.toString());
	}

}
