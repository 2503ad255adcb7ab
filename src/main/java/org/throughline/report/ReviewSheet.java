package org.throughline.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.PatientCard;
import org.throughline.staff.Discipline;

/**
 * The numbers of a clinic's week, as this viewer may see them.
 *
 * @param counts how long each list is
 * @param reasons why people said no, the most frequent first; whose they were is not said
 * @param load next steps by discipline, in the usual order of the disciplines
 * @param wins the latest few
 * @param patients who had them
 * @param before there is an earlier week to look at
 */
public record ReviewSheet(ReviewWeek week, Map<WeekList, Integer> counts, WeekTimes times, List<Reason> reasons,
		List<Load> load, GapAge gaps, List<WeekRow> wins, Map<UUID, PatientCard> patients, boolean before) {

	static final String NO_OWNER = "No owner";

	public int count(WeekList list) {
		return this.counts.getOrDefault(list, 0);
	}

	public int count(String list) {
		return count(WeekList.valueOf(list));
	}

	/** The address of a list, by its name. */
	public String path(String list) {
		return WeekList.valueOf(list).path();
	}

	/** Nothing happened in it. */
	public boolean isQuiet() {
		return this.counts.entrySet()
			.stream()
			.filter((list) -> list.getKey() != WeekList.GAPS && list.getKey() != WeekList.LOOPS)
			.allMatch((list) -> list.getValue() == 0);
	}

	/**
	 * Why people said no, and how often.
	 *
	 * @param part what its list is asked for by
	 */
	public record Reason(String words, int times, String part) {
	}

	/**
	 * Next steps of people of one discipline; of nobody when it is absent.
	 */
	public record Load(@Nullable Discipline discipline, int made, int done, int late) {

		static List<Load> of(List<WeekQueries.Count> counts) {
			return counts.stream()
				.filter((count) -> count.list().byDiscipline())
				.collect(Collectors.groupingBy((count) -> place(count.discipline()), TreeMap::new, Collectors.toList()))
				.values()
				.stream()
				.map((of) -> new Load(of.get(0).discipline(), lines(of, WeekList.MADE), lines(of, WeekList.DONE),
						lines(of, WeekList.LATE)))
				.toList();
		}

		private static int place(@Nullable Discipline discipline) {
			return (discipline != null) ? discipline.ordinal() : Discipline.values().length;
		}

		private static int lines(List<WeekQueries.Count> counts, WeekList list) {
			return counts.stream().filter((count) -> count.list() == list).mapToInt(WeekQueries.Count::lines).sum();
		}

		public String name() {
			return (this.discipline != null) ? this.discipline.label() : NO_OWNER;
		}

		/** What its lists are asked for by. */
		public String key() {
			return (this.discipline != null) ? this.discipline.name() : WeekPart.NOBODY;
		}

	}

	/**
	 * How many gaps there are, or were at the end of the week, and how old.
	 *
	 * @param old how many for longer than a week
	 * @param oldest since when the oldest is one
	 */
	public record GapAge(int all, int old, @Nullable Instant oldest) {
	}

}
