package org.throughline.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.NewClinic;
import org.throughline.shared.Ids;
import org.throughline.staff.Actor;
import org.throughline.staff.AwaySpan;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffCard;

/**
 * Invented colleagues of one clinic that is open Monday to Friday, eight to five, and
 * closed for Thanksgiving.
 */
final class People {

	static final UUID CLINIC = Ids.next();

	static final ClinicCalendar CALENDAR = new ClinicCalendar(ZoneId.of("America/Chicago"),
			new EnumMap<>(NewClinic.usualWeek()), Map.of(LocalDate.of(2025, 11, 27), "Thanksgiving"));

	static final StaffCard DANA = card("Dana", Discipline.CARE_COORDINATOR);

	static final StaffCard LUIS = card("Luis", Discipline.COMMUNITY_HEALTH_WORKER);

	static final StaffCard TERESA = card("Teresa", Discipline.NURSE);

	static final StaffCard BEV = card("Bev", Discipline.FRONT_DESK);

	private People() {
	}

	static StaffCard card(String name, Discipline discipline) {
		return new StaffCard(Ids.next(), name, name, name.substring(0, 1), discipline, Set.of(CLINIC), List.of(), false,
				false);
	}

	static StaffCard stopped(StaffCard card) {
		return new StaffCard(card.id(), card.fullName(), card.shortName(), card.initials(), card.discipline(),
				card.clinicIds(), card.away(), true, false);
	}

	static StaffCard away(StaffCard card, Instant from, Instant until) {
		return new StaffCard(card.id(), card.fullName(), card.shortName(), card.initials(), card.discipline(),
				card.clinicIds(), List.of(new AwaySpan(Ids.next(), from, until, List.of())), false, false);
	}

	static Actor actor(StaffCard card) {
		return new Actor(card.id(), card.fullName(), card.discipline(), card.discipline().group(), Set.of(), CLINIC,
				Set.of(CLINIC), null);
	}

	static Instant at(String local) {
		return java.time.LocalDateTime.parse(local).atZone(CALENDAR.zone()).toInstant();
	}

}
