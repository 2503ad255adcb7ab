package org.throughline.careteam;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Moments;
import org.throughline.patient.PhoneNumbers;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Reads the lines of a contact card with the names of those who answer.
 */
@Component
class CardLines {

	private final StaffDirectory staff;

	private final Moments moments;

	CardLines(StaffDirectory staff, Moments moments) {
		this.staff = staff;
		this.moments = moments;
	}

	/** And whether whoever it names is away now. */
	CardLine line(CareTeamRow.Line row, ClinicCalendar calendar, Instant now) {
		return line(row).whoeverIsAway(this.staff.find(row.staff())
			.filter(StaffCard::isActive)
			.map((card) -> away(card, calendar, now))
			.orElse(null));
	}

	CardLine line(CareTeamRow.Line row) {
		Optional<StaffCard> inside = this.staff.find(row.staff());
		String who = inside.map(StaffCard::knownAs).orElseGet(() -> called(row));
		String whom = (row.staff() != null) ? "staff:" + row.staff()
				: (row.external() != null) ? "external:" + row.external()
						: (row.person() != null) ? "contact:" + row.person() : "line:" + row.line();
		return new CardLine(row.position(), row.forWhat(), whom, who, row.number(), row.hours(),
				(row.gone() != null) ? gap(who, row.gone(), row.no()) : null, "WRONG".equals(row.gone()),
				(row.instead() != null) ? PhoneNumbers.shown(row.instead()) : null, null);
	}

	/**
	 * Until when, and who covers. Nothing on a line falls due: it is no gap while
	 * somebody is away, but it is said.
	 */
	@Nullable String away(StaffCard card, ClinicCalendar calendar, Instant now) {
		return card.awayUntil(now).map((until) -> {
			String covers = card.away()
				.stream()
				.filter((span) -> span.contains(now))
				.flatMap((span) -> span.covers().stream())
				.filter((cover) -> cover.kind() == null && cover.isAccepted())
				.flatMap((cover) -> this.staff.find(cover.staffId()).stream())
				.map((cover) -> "; %s covers".formatted(cover.shortName()))
				.findFirst()
				.orElse("; nobody covers everything");
			return "Away until " + this.moments.weekday(calendar.dayOf(until)) + covers;
		}).orElse(null);
	}

	private static String gap(String who, String gone, @Nullable String no) {
		String gap = who + " " + GoneLine.inWords(gone);
		return (gone.equals("DECLINED") && no != null) ? gap + ": " + no : gap;
	}

	private static String called(CareTeamRow.Line row) {
		return (row.line() != null) ? row.line() : (row.name() != null) ? row.name() : "";
	}

}
