package org.throughline.progress.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.progress.WinToNote;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;

/**
 * A win as it is noted on a patient's page.
 */
record WinForm(@NotBlank(message = "Say what went better.") @Line(max = 200) @Nullable String words,
		boolean inTheirWords, @Line(max = 120) @Nullable String wallWords, @Nullable UUID formKey) {

	WinToNote win(UUID patientId) {
		String said = Texts.clean(this.words);
		return new WinToNote(patientId, (said != null) ? said : "", this.inTheirWords, Texts.clean(this.wallWords));
	}

}
