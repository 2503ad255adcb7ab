package org.throughline.huddle;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;
import org.throughline.patient.KnownName;
import org.throughline.patient.KnownNames;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDirectory;
import org.throughline.progress.HuddleNote;
import org.throughline.progress.ThreeLineNotes;
import org.throughline.progress.WallText;
import org.throughline.progress.WinView;
import org.throughline.progress.Wins;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Turns what was read into what the shared screen shows: initials and ages, or names for
 * a minute; three lines without names; headings; the quiet win.
 */
@Component
class HuddleDresser {

	private static final Duration RECENT = Duration.ofDays(14);

	private final PatientDirectory patients;

	private final ThreeLineNotes notes;

	private final Wins wins;

	private final KnownNames knownNames;

	private final StaffDirectory staff;

	private final Moments moments;

	HuddleDresser(PatientDirectory patients, ThreeLineNotes notes, Wins wins, KnownNames knownNames,
			StaffDirectory staff, Moments moments) {
		this.patients = patients;
		this.notes = notes;
		this.wins = wins;
		this.knownNames = knownNames;
		this.staff = staff;
		this.moments = moments;
	}

	HuddlePage dress(HuddleReading reading, Actor viewer, boolean names) {
		HuddleSheet sheet = reading.sheet();
		Map<UUID, HuddleLine> lines = lines(reading, names);
		HuddleOpening opening = reading.opening();
		QuietWin win = (opening != null && sheet.isFinished()) ? win(reading, lines.keySet()) : null;
		return new HuddlePage(reading.clinic(), reading.day(), reading.isToday(), reading.closedAfter(), opening,
				(opening != null) ? this.staff.get(opening.hostId()) : null,
				opening != null && opening.isHostedBy(viewer.staffId()), names, sheet, groups(reading, lines),
				sheet.done().stream().map((row) -> line(row, lines)).toList(), win);
	}

	private Map<UUID, HuddleLine> lines(HuddleReading reading, boolean names) {
		List<HuddleRow> rows = Stream.concat(reading.sheet().rows().stream(), reading.sheet().done().stream()).toList();
		List<UUID> ids = rows.stream().map(HuddleRow::patientId).toList();
		Map<UUID, PatientCard> cards = this.patients.cards(ids);
		Map<UUID, HuddleNote> notes = this.notes.latestOf(ids);
		Map<UUID, String> alike = LookAlikes.of(cards.values(), visitTimes(rows, reading.clinic().calendar()),
				reading.day().day());
		Map<UUID, HuddleLine> lines = new HashMap<>();
		rows.forEach((row) -> {
			PatientCard card = Objects.requireNonNull(cards.get(row.patientId()));
			HuddleNote note = notes.get(card.id());
			lines.put(card.id(),
					new HuddleLine(row, names ? card.name() : card.initials(), card.age(reading.day().day()),
							alike.get(card.id()),
							(note != null) ? HuddleTable.onTheWall(note, reading.namesOf(card.id())) : null,
							reading.unheld().getOrDefault(card.id(), List.of())));
		});
		return lines;
	}

	private Map<UUID, String> visitTimes(List<HuddleRow> rows, ClinicCalendar calendar) {
		Map<UUID, String> times = new HashMap<>();
		rows.forEach((row) -> {
			Instant visit = row.visitAt();
			if (visit != null) {
				times.put(row.patientId(), this.moments.time(visit, calendar));
			}
		});
		return times;
	}

	private List<HuddleGroup> groups(HuddleReading reading, Map<UUID, HuddleLine> lines) {
		Map<HuddleSection, List<HuddleLine>> bySection = reading.sheet()
			.rows()
			.stream()
			.map((row) -> line(row, lines))
			.collect(Collectors.groupingBy((line) -> line.row().section()));
		return Arrays.stream(HuddleSection.values())
			.filter(bySection::containsKey)
			.map((section) -> new HuddleGroup(section, heading(section, reading),
					bySection.getOrDefault(section, List.of())))
			.toList();
	}

	private static String heading(HuddleSection section, HuddleReading reading) {
		return switch (section) {
			case DECIDE -> "Decide this morning";
			case HERE_TODAY -> "Here today";
			case BEFORE_CLOSED -> "Before " + reading.closedName();
			case STAYS -> "Stays until someone says yes";
		};
	}

	private @Nullable QuietWin win(HuddleReading reading, Collection<UUID> besides) {
		Instant since = reading.day().now().minus(RECENT);
		return this.wins.quietWin(reading.clinic().id(), since, besides).map((win) -> quiet(win, reading)).orElse(null);
	}

	private @Nullable QuietWin quiet(WinView win, HuddleReading reading) {
		List<UUID> id = List.of(win.patientId());
		PatientCard card = this.patients.cards(id).get(win.patientId());
		String words = win.wallWords();
		if (card == null || words == null) {
			return null;
		}
		List<KnownName> names = this.knownNames.of(id).getOrDefault(win.patientId(), List.of());
		return new QuietWin(card.initials(), card.age(reading.day().day()), WallText.of(words, names));
	}

	private static HuddleLine line(HuddleRow row, Map<UUID, HuddleLine> lines) {
		return Objects.requireNonNull(lines.get(row.patientId()));
	}

}
