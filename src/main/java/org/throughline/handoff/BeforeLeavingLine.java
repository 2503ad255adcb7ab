package org.throughline.handoff;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One thing that must happen before the patient leaves.
 */
public record BeforeLeavingLine(UUID id, String what, boolean done, @Nullable UUID doneBy) {
}
