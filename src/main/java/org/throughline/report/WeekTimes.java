package org.throughline.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;

/**
 * How long handoffs of a week took, at the median: from offered to taken, and from taken
 * to reported back. What is spoken counts by the clock, what is written and every report
 * in open time of the clinic, as their limits do (rule 3).
 *
 * @param spoken to take, in the room or by phone
 * @param written to take, by message or slip
 */
public record WeekTimes(Median toTake, Median spoken, Median written, Median toReport) {

	static WeekTimes of(List<Course> courses, ClinicCalendar calendar) {
		Predicate<Course> taken = (course) -> course.list() == WeekList.TAKEN;
		return new WeekTimes(median(courses, taken, calendar), median(courses, taken.and(Course::spoken), calendar),
				median(courses, taken.and((course) -> !course.spoken()), calendar),
				median(courses, (course) -> course.list() == WeekList.REPORTED, calendar));
	}

	static boolean isTimed(WeekList list) {
		return list == WeekList.SENT || list == WeekList.TAKEN || list == WeekList.SENT_BACK
				|| list == WeekList.REPORTED;
	}

	private static Median median(List<Course> courses, Predicate<Course> which, ClinicCalendar calendar) {
		return Median.of(courses.stream().filter(which).map((course) -> course.length(calendar)).sorted().toList());
	}

	/**
	 * One handoff on its way.
	 *
	 * @param list what of it happened in the week
	 */
	record Course(WeekList list, @Nullable Instant since, @Nullable Instant at, boolean spoken) {

		Duration length(ClinicCalendar calendar) {
			if (this.since == null || this.at == null) {
				return Duration.ZERO;
			}
			return (this.spoken && this.list == WeekList.TAKEN) ? Duration.between(this.since, this.at)
					: calendar.openTimeBetween(this.since, this.at);
		}

	}

	/**
	 * The middle of some lengths of time.
	 *
	 * @param of how many there were
	 * @param time absent when there were none
	 */
	public record Median(int of, @Nullable Duration time) {

		static Median of(List<Duration> sorted) {
			int size = sorted.size();
			if (size == 0) {
				return new Median(0, null);
			}
			Duration upper = sorted.get(size / 2);
			return new Median(size, (size % 2 == 1) ? upper : upper.plus(sorted.get(size / 2 - 1)).dividedBy(2));
		}

		/** "40 min", "2 h 5 min"; open hours are not made into days. */
		public String words() {
			if (this.time == null) {
				return "";
			}
			long minutes = this.time.toMinutes();
			String rest = (minutes % 60 > 0 || minutes == 0) ? minutes % 60 + " min" : "";
			return (minutes >= 60) ? (minutes / 60 + " h " + rest).strip() : rest;
		}

	}

}
