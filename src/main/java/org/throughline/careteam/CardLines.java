package org.throughline.careteam;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.patient.PhoneNumbers;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

/**
 * Reads the lines of a contact card with the names of those who answer.
 */
@Component
class CardLines {

	private final StaffDirectory staff;

	CardLines(StaffDirectory staff) {
		this.staff = staff;
	}

	CardLine line(CareTeamRow.Line row) {
		Optional<StaffCard> inside = this.staff.find(row.staff());
		String who = inside.map(StaffCard::knownAs).orElseGet(() -> called(row));
		String whom = (row.staff() != null) ? "staff:" + row.staff()
				: (row.external() != null) ? "external:" + row.external()
						: (row.person() != null) ? "contact:" + row.person() : "line:" + row.line();
		return new CardLine(row.position(), row.forWhat(), whom, who, row.number(), row.hours(),
				(row.gone() != null) ? gap(who, row.gone(), row.no()) : null, "WRONG".equals(row.gone()),
				(row.instead() != null) ? PhoneNumbers.shown(row.instead()) : null);
	}

	private static String gap(String who, String gone, @Nullable String no) {
		String gap = who + " " + GoneLine.inWords(gone);
		return (gone.equals("DECLINED") && no != null) ? gap + ": " + no : gap;
	}

	private static String called(CareTeamRow.Line row) {
		return (row.line() != null) ? row.line() : (row.name() != null) ? row.name() : "";
	}

}
