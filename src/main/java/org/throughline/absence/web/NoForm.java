package org.throughline.absence.web;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;

/**
 * Why somebody cannot cover.
 */
record NoForm(@Line(max = 200) @Nullable String reason) {
}
