package org.throughline.workspace;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A form that somebody began and has not saved yet, as it was typed.
 *
 * @param fields what stands in each field; several values where several are picked
 */
public record Draft(Map<String, List<String>> fields, Instant startedAt) {
}
