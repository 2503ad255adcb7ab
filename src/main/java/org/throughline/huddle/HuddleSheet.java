package org.throughline.huddle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClosedBlock;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;

/**
 * The list of a huddle as words.md orders it: who is still to be talked through, who is
 * done, and how many did not fit.
 *
 * @param rows still to be talked through, section by section
 * @param done talked through, in the order in which they were
 * @param more how many found no room
 */
public record HuddleSheet(List<HuddleRow> rows, List<HuddleRow> done, int more) {

	/**
	 * Call first, gap, untaken handoff, late, then all others; and then what is due
	 * first.
	 */
	private static final Comparator<HuddleRow> ORDER = Comparator.comparing(HuddleRow::section)
		.thenComparing(HuddleSheet::rank)
		.thenComparing(HuddleRow::due, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(HuddleRow::visitAt, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(HuddleRow::patientId);

	public HuddleSheet {
		rows = List.copyOf(rows);
		done = List.copyOf(done);
	}

	public static HuddleSheet of(HuddleFacts facts) {
		Set<UUID> patients = new LinkedHashSet<>(facts.flags().keySet());
		patients.addAll(facts.decided());
		patients.addAll(facts.talked().keySet());
		List<HuddleRow> all = patients.stream().map((patient) -> row(patient, facts)).toList();
		List<HuddleRow> done = all.stream()
			.filter(HuddleRow::isDone)
			.sorted(Comparator.comparing(HuddleSheet::talkedAt))
			.toList();
		List<HuddleRow> open = all.stream().filter((row) -> !row.isDone()).sorted(ORDER).toList();
		List<HuddleRow> rows = fitting(open, facts.room() - done.size());
		return new HuddleSheet(rows, done, open.size() - rows.size());
	}

	/** How many are on today's list, done or not. */
	public int total() {
		return this.rows.size() + this.done.size();
	}

	/** How many are still to be talked through, with or without room for them. */
	public int left() {
		return this.rows.size() + this.more;
	}

	public boolean isFinished() {
		return this.rows.isEmpty() && !this.done.isEmpty();
	}

	/** Talked through, and somebody was asked who has not answered. */
	public List<HuddleRow> asked() {
		return this.done.stream().filter(HuddleRow::isAsked).filter((row) -> !row.hasGap()).toList();
	}

	public long letGo() {
		return this.done.stream().filter(HuddleRow::isLetGo).count();
	}

	public long saidYes() {
		return this.done.size() - asked().size() - letGo();
	}

	private static HuddleRow row(UUID patient, HuddleFacts facts) {
		List<Flag> flags = facts.flags().getOrDefault(patient, List.of());
		HuddleStep step = facts.steps().get(patient);
		Instant visitAt = facts.visits().get(patient);
		Talked talked = facts.talked().get(patient);
		boolean back = talked != null && flags.stream().anyMatch((flag) -> flag.since().isAfter(talked.at()));
		boolean arrived = talked == null && facts.openedAt() != null
				&& flags.stream().anyMatch((flag) -> flag.since().isAfter(facts.openedAt()));
		Talked stands = back ? null : talked;
		HuddleSection section = (stands != null) ? HuddleSection.STAYS : section(flags, step, visitAt, facts.closed());
		return new HuddleRow(patient, section, flags, step, visitAt, back || arrived, stands);
	}

	private static HuddleSection section(List<Flag> flags, @Nullable HuddleStep step, @Nullable Instant visitAt,
			@Nullable ClosedBlock closed) {
		if (flags.stream().map(Flag::kind).anyMatch(FlagKind::isDecidedFirst)) {
			return HuddleSection.DECIDE;
		}
		if (visitAt != null) {
			return HuddleSection.HERE_TODAY;
		}
		boolean dueBefore = closed != null && step != null && !step.due().isAfter(closed.from());
		return dueBefore ? HuddleSection.BEFORE_CLOSED : HuddleSection.DECIDE;
	}

	/**
	 * Whoever came up during the huddle or stays on it has a place; the others share the
	 * rest.
	 */
	private static List<HuddleRow> fitting(List<HuddleRow> open, int places) {
		long sure = open.stream().filter(HuddleSheet::hasAPlace).count();
		long left = Math.max(0, places - sure);
		List<HuddleRow> fitting = new ArrayList<>();
		for (HuddleRow row : open) {
			if (hasAPlace(row)) {
				fitting.add(row);
			}
			else if (left > 0) {
				fitting.add(row);
				left--;
			}
		}
		return fitting;
	}

	private static boolean hasAPlace(HuddleRow row) {
		return row.newSince() || row.talked() != null;
	}

	private static FlagKind rank(HuddleRow row) {
		FlagKind first = row.flags().isEmpty() ? FlagKind.MISSED_VISIT : row.flags().get(0).kind();
		return first.isDecidedFirst() ? first : FlagKind.MEDICATION_CHANGE;
	}

	private static Instant talkedAt(HuddleRow row) {
		return (row.talked() != null) ? row.talked().at() : Instant.MAX;
	}

}
