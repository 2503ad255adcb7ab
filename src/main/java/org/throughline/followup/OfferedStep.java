package org.throughline.followup;

import java.util.List;
import java.util.UUID;

import org.throughline.staff.StaffCard;

/**
 * A step that waits with its warm handoff for a yes.
 *
 * @param to who may still say it
 */
public record OfferedStep(UUID handoffId, List<StaffCard> to) {
}
