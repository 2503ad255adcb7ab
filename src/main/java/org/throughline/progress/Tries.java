package org.throughline.progress;

import java.util.UUID;

/**
 * How often a next step was tried, and what came of the newest try.
 */
public record Tries(UUID stepId, int count, ContactView last) {
}
