package org.throughline.progress.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.progress.WinKind;
import org.throughline.progress.WinToNote;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;

/**
 * A win as it is noted on a patient's page: in one click, or in words.
 */
record WinForm(@Nullable WinKind kind, @Line(max = 200) @Nullable String words, @Nullable Boolean inTheirWords,
		@Line(max = 120) @Nullable String wallWords, @Nullable UUID formKey) {

	WinToNote win(UUID patientId) {
		return WinToNote.of(patientId, (this.kind != null) ? this.kind : WinKind.SAID, this.words,
				Boolean.TRUE.equals(this.inTheirWords), Texts.clean(this.wallWords));
	}

}
