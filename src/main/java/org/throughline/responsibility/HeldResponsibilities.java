package org.throughline.responsibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.throughline.clinic.Clinics;
import org.throughline.staff.Actor;
import org.throughline.staff.Discipline;
import org.throughline.staff.HandingOver;
import org.throughline.staff.HeldGroup;
import org.throughline.staff.HeldItem;
import org.throughline.staff.HeldWork;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Nobody leaves while they hold or are asked for a responsibility (rule 4). Handed over,
 * it is nobody's until the one who is asked says yes.
 */
@Component
@Order(3)
class HeldResponsibilities implements HeldWork {

	private static final String KEY = "RESPONSIBILITY_";

	private final ResponsibilityQueries queries;

	private final ResponsibilityViews views;

	private final ResponsibilityRepository responsibilities;

	private final ResponsibilityDesk desk;

	private final StaffDirectory staff;

	private final Clinics clinics;

	HeldResponsibilities(ResponsibilityQueries queries, ResponsibilityViews views,
			ResponsibilityRepository responsibilities, ResponsibilityDesk desk, StaffDirectory staff, Clinics clinics) {
		this.queries = queries;
		this.views = views;
		this.responsibilities = responsibilities;
		this.desk = desk;
		this.staff = staff;
		this.clinics = clinics;
	}

	@Override
	public String label(long count) {
		return (count == 1) ? "standing responsibility" : "standing responsibilities";
	}

	@Override
	public long countFor(UUID staffId, Instant now) {
		return this.queries.countNaming(staffId);
	}

	@Override
	public List<HeldGroup> heldBy(UUID staffId, Actor viewer, Instant now) {
		List<ResponsibilityRow> rows = this.queries.naming(staffId, viewer.clinicIds(), now);
		List<HeldGroup> groups = new ArrayList<>();
		for (WhoMay whoMay : WhoMay.values()) {
			List<HeldItem> items = rows.stream()
				.filter((row) -> row.whoMay() == whoMay)
				.map((row) -> new HeldItem(row.patientId(), this.views.of(row, viewer, now).name(), null,
						"/responsibilities/" + row.id()))
				.toList();
			if (!items.isEmpty()) {
				groups.add(new HeldGroup(KEY + whoMay, "Standing responsibilities",
						(whoMay == WhoMay.ANYBODY) ? "" : whoMay.label(),
						Arrays.stream(Discipline.values()).filter(whoMay::allows).collect(Collectors.toSet()), items));
			}
		}
		return groups;
	}

	@Override
	@Transactional
	public int handOver(HandingOver order, Actor by, Instant now) {
		return (int) this.queries.naming(order.from(), by.clinicIds(), now)
			.stream()
			.sorted(Comparator.comparing(ResponsibilityRow::id))
			.filter((row) -> handOver(row, order, by, now))
			.count();
	}

	private boolean handOver(ResponsibilityRow row, HandingOver order, Actor by, Instant now) {
		StaffCard to = order.taker(KEY + row.whoMay(), this.staff)
			.filter((card) -> card.worksAt(row.clinicId()) && row.whoMay().allows(card.discipline()))
			.orElse(null);
		Responsibility held = this.responsibilities.lock(row.id()).orElse(null);
		if (to == null || held == null || !held.isOpen() || !held.names(order.from())) {
			return false;
		}
		Instant answerBy = ResponsibilityOpening.answerBy(held.duty(), this.clinics.get(row.clinicId()).calendar(),
				now);
		this.desk.keep(held, "handed over", order.reason(), by, now,
				(one) -> one.handOver(order.from(), to.id(), by, order.reason(), answerBy, this::isHere, now));
		return true;
	}

	private boolean isHere(UUID staffId) {
		return this.staff.find(staffId).filter(StaffCard::isActive).isPresent();
	}

}
