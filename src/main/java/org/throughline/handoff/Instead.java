package org.throughline.handoff;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * In whose place somebody stands who got a colleague's part by handing over.
 *
 * @param insteadWhy what was said to whoever gets it
 */
@Embeddable
record Instead(UUID insteadOf, String insteadWhy) {
}
