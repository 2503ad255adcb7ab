package org.throughline.calls;

import java.util.List;

/**
 * One person's calls of today, the hardest first.
 *
 * @param more how many calls of today are not shown
 * @param later how many calls of theirs are for another day
 */
public record CallSheet(List<CallLine> lines, int more, int later) {
}
