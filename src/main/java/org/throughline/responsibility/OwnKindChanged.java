package org.throughline.responsibility;

import java.time.Instant;
import java.util.UUID;

import org.throughline.shared.Recorded;

/**
 * A clinic added a kind of responsibility of its own, or offers it no longer.
 */
public record OwnKindChanged(Instant at, UUID actorId, UUID clinicId, UUID subjectId, String what) implements Recorded {

}
