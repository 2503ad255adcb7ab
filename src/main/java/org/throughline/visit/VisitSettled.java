package org.throughline.visit;

import java.time.Instant;
import java.util.UUID;

/**
 * Who said what became of a visit, and when.
 */
record VisitSettled(VisitOutcome outcome, UUID by, Instant at) {
}
