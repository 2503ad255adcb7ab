package org.throughline.staff;

import java.util.Set;

/**
 * A colleague's card with the duties that only the person's own acting needs.
 */
record StaffEntry(StaffCard card, Set<Duty> duties) {
}
