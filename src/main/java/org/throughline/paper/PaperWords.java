package org.throughline.paper;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.followup.Rhythm;
import org.throughline.followup.StepView;

/**
 * Our own words on paper, in English or Spanish. What people typed stays as they typed
 * it.
 */
public final class PaperWords {

	private static final Locale SPANISH = Locale.forLanguageTag("es-US");

	private static final ResourceBundle.Control AS_ASKED = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	/** So many days ahead the name of the weekday is clear alone. */
	private static final int CLEAR_DAYS = 6;

	private static final Pattern TITLED = Pattern.compile("(Dra?|Mrs?|Ms|Mx|Prof|Rev)\\. ");

	private final Locale locale;

	private final ResourceBundle bundle;

	private PaperWords(Locale locale) {
		this.locale = locale;
		this.bundle = ResourceBundle.getBundle("paper.words", locale, AS_ASKED);
	}

	/**
	 * @param language the patient's, as on file
	 * @param other the other of our two languages instead
	 */
	public static PaperWords of(String language, boolean other) {
		boolean spanish = language.toLowerCase(Locale.ROOT).startsWith("es");
		return new PaperWords((spanish != other) ? SPANISH : Locale.US);
	}

	/** Staff read English, whatever the paper speaks. */
	static PaperWords forStaff() {
		return new PaperWords(Locale.US);
	}

	public boolean isEnglish() {
		return this.locale.equals(Locale.US);
	}

	/** As the document says it to readers of screens. */
	public String language() {
		return this.locale.getLanguage();
	}

	public String say(String key, Object... parts) {
		return new MessageFormat(this.bundle.getString(key), this.locale).format(parts);
	}

	/**
	 * Whether the name cannot follow "a" or "con" as it is: in Spanish a title wants "el"
	 * or "la" before it, and which of them is not ours to guess.
	 */
	boolean wantsAnArticle(String who) {
		return !isEnglish() && TITLED.matcher(who).lookingAt();
	}

	/** "3 times a week", "once a week", "daily". */
	String often(StepView.Checked checked) {
		Integer times = checked.timesAWeek();
		if (checked.rhythm() == Rhythm.WEEKLY && times != null) {
			return say((times == 1) ? "often.WEEKLY.one" : "often.WEEKLY", times);
		}
		return say("often." + checked.rhythm().name());
	}

	/** "Friday, May 22, 2026". */
	public String longDay(LocalDate day) {
		return format("day.long", day);
	}

	/** "April 13"; of another year "April 13, 2025". */
	public String shortDay(LocalDate day, LocalDate today) {
		return format((day.getYear() == today.getYear()) ? "day.short" : "day.date", day);
	}

	/** "Sat". */
	public String weekday(LocalDate day) {
		return format("day.weekday", day);
	}

	/** "Tuesday", as it stands in a sentence. */
	public String clearDay(LocalDate day) {
		return format("day.clear", day);
	}

	/**
	 * "today before 4:00", "tomorrow", "Tuesday, June 2"; at closing time the day alone.
	 */
	public String by(Instant due, ClinicCalendar calendar, Instant now) {
		String day = near(calendar.dayOf(due), calendar.dayOf(now));
		boolean closing = calendar.closes(calendar.dayOf(due)).filter(due::equals).isPresent();
		return closing ? day : timed("when.before", day, time(due, calendar));
	}

	/** "Tuesday, June 2 at 4:20". */
	public String at(Instant moment, ClinicCalendar calendar, Instant now) {
		LocalDate day = calendar.dayOf(moment);
		LocalDate today = calendar.dayOf(now);
		String named = day.isAfter(today.plusDays(1)) ? format("day.named", day) : near(day, today);
		return timed("when.at", named, time(moment, calendar));
	}

	/**
	 * "Open Tuesday 8:00."; so far ahead that there is another Tuesday before, by date.
	 */
	public String opens(LocalDate day, LocalTime time, LocalDate today) {
		return timed("clinic.open", isFar(day, today) ? format("day.on", day) : clearDay(day), time);
	}

	/** The name of the weekday alone would be taken for a day before it. */
	static boolean isFar(LocalDate day, LocalDate today) {
		return day.isAfter(today.plusDays(CLEAR_DAYS));
	}

	/** Noon and one o'clock read otherwise than the other hours. */
	private String timed(String key, String day, LocalTime time) {
		if (time.equals(LocalTime.NOON)) {
			return say(key + ".noon", day);
		}
		String hour = DateTimeFormatter.ofPattern("h:mm", this.locale).format(time);
		return say(hour.startsWith("1:") ? key + ".one" : key, day, hour);
	}

	private static LocalTime time(Instant moment, ClinicCalendar calendar) {
		return moment.atZone(calendar.zone()).toLocalTime();
	}

	private String near(LocalDate day, LocalDate today) {
		if (day.equals(today)) {
			return say("when.today");
		}
		if (day.equals(today.plusDays(1))) {
			return say("when.tomorrow");
		}
		return format(isFar(day, today) ? "day.named" : "day.clear", day);
	}

	private String format(String key, LocalDate day) {
		return DateTimeFormatter.ofPattern(this.bundle.getString(key), this.locale).format(day);
	}

}
