package org.throughline.huddle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClosedBlock;
import org.throughline.flag.Flag;

/**
 * What a huddle is laid out from.
 *
 * @param openedAt when the host opened it; absent before
 * @param room how many patients the clinic has room for
 * @param closed the clinic's next closed block, when one is in sight
 * @param flags of every flagged patient, most urgent first
 * @param steps the next open step of each of these patients who has one
 * @param visits when a patient has a visit on the day
 * @param talked who was talked through
 * @param decided for whom something was decided at this huddle
 */
public record HuddleFacts(@Nullable Instant openedAt, int room, @Nullable ClosedBlock closed,
		Map<UUID, List<Flag>> flags, Map<UUID, HuddleStep> steps, Map<UUID, Instant> visits, Map<UUID, Talked> talked,
		Set<UUID> decided) {
}
