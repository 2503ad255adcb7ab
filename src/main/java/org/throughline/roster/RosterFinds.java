package org.throughline.roster;

import java.util.List;

/**
 * What a search of the roster found.
 *
 * @param exact whether what was typed stands there as it is, typing errors apart
 * @param more whether there are more than are shown
 */
public record RosterFinds(List<RosterRow> rows, boolean exact, boolean more) {

}
