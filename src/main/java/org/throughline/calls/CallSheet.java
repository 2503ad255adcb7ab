package org.throughline.calls;

import java.util.List;

/**
 * One person's calls of today, the hardest first.
 *
 * @param later how many calls of theirs are for another day
 */
public record CallSheet(List<CallLine> lines, int later) {
}
