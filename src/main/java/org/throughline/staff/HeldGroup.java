package org.throughline.staff;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Things of one sort that name a person.
 *
 * @param key by which the sort is named when it is handed over
 * @param label such as "Medication steps"
 * @param whoMay in words, such as "Needs a prescriber or nurse"; empty when anybody may
 */
public record HeldGroup(String key, String label, String whoMay, Set<Discipline> mayTake, List<HeldItem> items) {

	public HeldGroup {
		mayTake = Set.copyOf(mayTake);
		items = List.copyOf(items);
	}

	/** What anybody may take, as the one group there is; none when nothing is held. */
	public static List<HeldGroup> forAnybody(String key, String label, List<HeldItem> items) {
		return items.isEmpty() ? List.of()
				: List.of(new HeldGroup(key, label, "", EnumSet.allOf(Discipline.class), items));
	}

}
