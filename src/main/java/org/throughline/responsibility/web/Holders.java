package org.throughline.responsibility.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.responsibility.OwnKind;
import org.throughline.responsibility.OwnKinds;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.WhoMay;
import org.throughline.staff.Actor;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Component;

/**
 * What a form about a responsibility offers: who may hold it, away last and marked, and
 * what can be looked after.
 */
@Component
class Holders {

	private final StaffDirectory staff;

	private final OwnKinds ownKinds;

	private final Clinics clinics;

	private final Moments moments;

	Holders(StaffDirectory staff, OwnKinds ownKinds, Clinics clinics, Moments moments) {
		this.staff = staff;
		this.ownKinds = ownKinds;
		this.clinics = clinics;
		this.moments = moments;
	}

	Map<UUID, String> people(UUID clinicId, WhoMay whoMay, Actor me, Instant now) {
		ClinicCalendar calendar = this.clinics.get(clinicId).calendar();
		Map<UUID, String> names = new LinkedHashMap<>();
		if (whoMay.allows(me.discipline())) {
			names.put(me.staffId(), "I’ll take it");
		}
		this.staff.ofClinic(clinicId, now)
			.stream()
			.filter((card) -> whoMay.allows(card.discipline()))
			.forEach((card) -> names.putIfAbsent(card.id(), label(card, calendar, now)));
		return names;
	}

	/** What this person may say that a patient needs. */
	Map<String, String> kinds(UUID clinicId, Actor me) {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (ResponsibilityKind kind : ResponsibilityKind.values()) {
			if (kind.isAddedAlone() && (me.isClinical() || kind.readByAll())) {
				kinds.put(kind.name(), kind.label());
			}
		}
		for (OwnKind own : this.ownKinds.ofClinic(clinicId)) {
			if (me.isClinical() || own.whoMay() == WhoMay.ANYBODY) {
				kinds.put(own.id().toString(), own.name());
			}
		}
		return kinds;
	}

	private String label(StaffCard card, ClinicCalendar calendar, Instant now) {
		String away = card.awayUntil(now)
			.map((until) -> ", away until " + this.moments.weekday(calendar.dayOf(until)))
			.orElse("");
		return card.fullName() + ", " + card.discipline().label().toLowerCase(Locale.ROOT) + away;
	}

}
