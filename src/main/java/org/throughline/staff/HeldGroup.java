package org.throughline.staff;

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

}
