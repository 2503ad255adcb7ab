package org.throughline.flag;

import java.time.Instant;
import java.util.UUID;

/**
 * A raised flag as the patient's page shows it.
 *
 * @param because how it could change the plan today: for clinical people and for whoever
 * raised it
 */
public record RaisedFlagView(UUID id, FlagKind kind, String because, UUID raisedBy, Instant raisedAt, Instant endsAt) {
}
