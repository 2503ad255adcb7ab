package org.throughline.huddle;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicView;
import org.throughline.clinic.ClosedBlock;
import org.throughline.flag.HuddleDay;
import org.throughline.staff.StaffCard;

/**
 * The huddle as a screen shows it.
 *
 * @param today whether the day is today; else it is the next open day's
 * @param closedAfter the closed block that begins when this day ends
 * @param opening absent before somebody opened it
 * @param hosting whether whoever looks hosts it
 * @param names whether names stand in place of initials
 */
public record HuddlePage(ClinicView clinic, HuddleDay day, boolean today, @Nullable ClosedBlock closedAfter,
		@Nullable HuddleOpening opening, @Nullable StaffCard host, boolean hosting, boolean names, HuddleSheet sheet,
		List<HuddleGroup> groups, List<HuddleLine> done, @Nullable QuietWin win) {

	/** The same as long as a screen would read the same, for a minute at most. */
	public String mark() {
		return Integer.toHexString(Objects.hash(this.day.now().truncatedTo(ChronoUnit.MINUTES), this.opening, this.host,
				this.hosting, this.names, this.sheet, this.groups, this.done, this.win));
	}

	/** "Friday huddle". */
	public String title() {
		return weekday(this.day.day()) + " huddle";
	}

	/** "Tuesday", when the clinic opens again after the closed block. */
	public @Nullable String closedUntil() {
		return (this.closedAfter != null) ? weekday(this.clinic.calendar().dayOf(this.closedAfter.until())) : null;
	}

	public String weekday() {
		return weekday(this.day.day());
	}

	public boolean isOpen() {
		return this.opening != null && this.opening.isOpen();
	}

	public boolean isFinished() {
		return this.opening != null && this.sheet.isFinished();
	}

	/** The rows of those who were asked and have not answered. */
	public List<HuddleLine> asked() {
		return this.done.stream().filter((line) -> this.sheet.asked().contains(line.row())).toList();
	}

	/** "12 said yes, 2 asked." */
	public List<String> answers() {
		List<String> answers = new ArrayList<>(List.of("%d said yes".formatted(this.sheet.saidYes())));
		if (!this.sheet.asked().isEmpty()) {
			answers.add("%d asked".formatted(this.sheet.asked().size()));
		}
		if (this.sheet.letGo() > 0) {
			answers.add("%d let go".formatted(this.sheet.letGo()));
		}
		return answers;
	}

	private static String weekday(LocalDate day) {
		return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
	}

}
