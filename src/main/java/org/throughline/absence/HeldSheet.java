package org.throughline.absence;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.staff.HeldGroup;
import org.throughline.staff.HeldItem;

/**
 * Everything that names one person in the clinics of whoever looks: all of it counted,
 * the first of each group named, or one group leafed through.
 *
 * @param of the key of the group that is leafed through; absent while all stand there
 * @param skipped how much of it stands before
 */
public record HeldSheet(List<HeldGroup> groups, @Nullable String of, int skipped, Map<UUID, PatientCard> patients) {

	/** How many of each group are named beside the others. */
	private static final int FIRST = 20;

	/** How many of one group a page shows. */
	public static final int PAGE = 100;

	public int things() {
		return this.groups.stream().mapToInt((group) -> group.items().size()).sum();
	}

	/** The groups of which something is named. */
	public List<HeldGroup> open() {
		return this.groups.stream().filter((group) -> this.of == null || this.of.equals(group.key())).toList();
	}

	public List<HeldItem> named(HeldGroup group) {
		return group.items().stream().skip(this.skipped).limit((this.of != null) ? PAGE : FIRST).toList();
	}

	/** How many of it stand after those that are named. */
	public int more(HeldGroup group) {
		return Math.max(0, group.items().size() - this.skipped - ((this.of != null) ? PAGE : FIRST));
	}

	HeldSheet with(Map<UUID, PatientCard> cards) {
		return new HeldSheet(this.groups, this.of, this.skipped, cards);
	}

}
