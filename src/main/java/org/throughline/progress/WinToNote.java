package org.throughline.progress;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Texts;

/**
 * A win to be noted.
 *
 * @param words what went better, in their words or ours; without any the kind says it,
 * where it can
 * @param wallWords what may stand on the wall after their initials and age ("came ten
 * minutes early on Thursday"); absent keeps it off the wall
 */
public record WinToNote(UUID patientId, WinKind kind, String words, boolean inTheirWords, @Nullable String wallWords) {

	public WinToNote(UUID patientId, String words, boolean inTheirWords, @Nullable String wallWords) {
		this(patientId, WinKind.SAID, words, inTheirWords, wallWords);
	}

	/**
	 * @throws RefusedByRule when neither words nor the kind say what went better
	 */
	public static WinToNote of(UUID patientId, WinKind kind, @Nullable String typed, boolean inTheirWords,
			@Nullable String wallWords) {
		String words = Texts.clean(typed);
		if (words != null) {
			return new WinToNote(patientId, kind, words, inTheirWords, wallWords);
		}
		if (!kind.inOneClick()) {
			throw new RefusedByRule("words", "Say what went better.");
		}
		return new WinToNote(patientId, kind, kind.label(), false, wallWords);
	}

}
