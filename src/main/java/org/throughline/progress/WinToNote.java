package org.throughline.progress;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A win to be noted.
 *
 * @param words what went better, in their words or ours
 * @param wallWords what may stand on the wall after their initials and age ("came ten
 * minutes early on Thursday"); absent keeps it off the wall
 */
public record WinToNote(UUID patientId, String words, boolean inTheirWords, @Nullable String wallWords) {
}
