package org.throughline.outside;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is handed to somebody elsewhere.
 *
 * @param concern the sender's one sentence
 * @param mostUrgent the patient's own words
 * @param askBy until when the sender asks whether it arrived
 * @param closedDayMeant although the clinic is closed then
 */
public record OutsideOffer(UUID patientId, UUID externalId, String concern, @Nullable String mostUrgent, OutsideWay way,
		Instant askBy, boolean closedDayMeant) {
}
