package org.throughline.huddle.web;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.progress.HuddleNote;
import org.throughline.progress.NoteToWrite;
import org.throughline.shared.Line;

/**
 * The three lines as they are typed.
 */
record NoteForm(
		@NotBlank(message = "Say what changed, in one line.") @Line(
				max = NoteToWrite.MOST) @Nullable String whatChanged,
		@NotBlank(message = "Say who is calling whom. Nobody yet? Say so.") @Line(
				max = NoteToWrite.MOST) @Nullable String whoCallsWhom,
		@NotBlank(message = "Say what would worry you.") @Line(max = NoteToWrite.MOST) @Nullable String wouldWorry) {

	static NoteForm of(@Nullable HuddleNote note) {
		return (note == null) ? new NoteForm("", "", "")
				: new NoteForm(note.whatChanged(), note.whoCallsWhom(), note.wouldWorry());
	}

	NoteToWrite note(UUID patientId) {
		return new NoteToWrite(patientId, text(this.whatChanged), text(this.whoCallsWhom), text(this.wouldWorry));
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
