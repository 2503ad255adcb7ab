package org.throughline.handoff;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * The sender took the offer back.
 */
@Embeddable
record Withdrawal(Instant withdrawnAt, String withdrawnReason) {
}
