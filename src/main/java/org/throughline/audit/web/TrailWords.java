package org.throughline.audit.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.throughline.audit.TrailLine;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDirectory;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * Says the lines of the trail as a person reads them.
 */
@Component
class TrailWords {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE MMM d yyyy", Locale.US);

	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("h:mm:ss a", Locale.US);

	private final StaffDirectory staff;

	private final PatientDirectory patients;

	TrailWords(StaffDirectory staff, PatientDirectory patients) {
		this.staff = staff;
		this.patients = patients;
	}

	List<TrailRow> say(List<TrailLine> lines, ZoneId zone) {
		List<UUID> about = lines.stream().map(TrailLine::patientId).filter(Objects::nonNull).distinct().toList();
		Map<UUID, PatientCard> cards = this.patients.cards(about);
		return lines.stream().map((line) -> row(line, cards, zone)).toList();
	}

	private TrailRow row(TrailLine line, Map<UUID, PatientCard> cards, ZoneId zone) {
		PatientCard card = (line.patientId() != null) ? cards.get(line.patientId()) : null;
		return new TrailRow(when(line, zone),
				this.staff.find(line.actorId()).map(StaffCard::fullName).orElse("Nobody signed in"),
				Character.toUpperCase(line.what().charAt(0)) + line.what().substring(1),
				(card != null) ? card.name() : null, note(line));
	}

	private static String when(TrailLine line, ZoneId zone) {
		ZonedDateTime at = line.at().atZone(zone);
		return DAY.format(at) + ", " + SECOND.format(at).toLowerCase(Locale.US);
	}

	private static String note(TrailLine line) {
		return Stream
			.of(line.page(), (line.patients() > 0) ? line.patients() + " patients on it" : null, line.reason(),
					line.atHuddle() ? "at the huddle" : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

}
