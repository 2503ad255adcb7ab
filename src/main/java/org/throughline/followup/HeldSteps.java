package org.throughline.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
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
 * The open next steps that name a person: by kind, the patients' steps they check, and
 * what they asked of others.
 */
@Component
@Order(1)
class HeldSteps implements HeldWork {

	private final StepsOfPerson steps;

	private final StepViews views;

	private final StepsTogether together;

	private final StaffDirectory staff;

	private final Clinics clinics;

	HeldSteps(StepsOfPerson steps, StepViews views, StepsTogether together, StaffDirectory staff, Clinics clinics) {
		this.steps = steps;
		this.views = views;
		this.together = together;
		this.staff = staff;
		this.clinics = clinics;
	}

	@Override
	public String label(long count) {
		return (count == 1) ? "open next step" : "open next steps";
	}

	@Override
	public long countFor(UUID staffId, Instant now) {
		return this.steps.naming(staffId);
	}

	@Override
	@Transactional(readOnly = true)
	public List<HeldGroup> heldBy(UUID staffId, Actor viewer, Instant now) {
		Map<String, List<HeldItem>> items = new LinkedHashMap<>();
		for (StepRow row : this.steps.naming(staffId, viewer.clinicIds(), now)) {
			StepView step = this.views.of(row, viewer, now);
			items.computeIfAbsent(key(roleOf(row, staffId), row.kind()), (key) -> new ArrayList<>())
				.add(new HeldItem(row.patientId(), step.title(), row.due(), "/next-steps/" + row.id()));
		}
		List<HeldGroup> groups = new ArrayList<>();
		for (StepKind kind : StepKind.values()) {
			add(groups, items, kind.name(), kind.label() + " steps",
					kind.mayBeAcceptedBy(Discipline.FRONT_DESK) ? "" : kind.whoMay(), able(kind));
		}
		Set<Discipline> anybody = EnumSet.allOf(Discipline.class);
		add(groups, items, HeldAs.CHECKS.name(), "Patients’ own steps to check", "", anybody);
		add(groups, items, HeldAs.ASKED_IT.name(), "Asked of others: the answer comes back to them", "", anybody);
		return groups;
	}

	@Override
	@Transactional
	public int handOver(HandingOver order, Actor by, Instant now) {
		return this.together.heldBy(order.from(), by, now, (step) -> handOver(step, order, by, now));
	}

	private @Nullable StepAct handOver(FollowUp step, HandingOver order, Actor by, Instant now) {
		HeldAs role = step.holding().roleOf(order.from());
		StaffCard to = order.to(key(role, step.kind())).flatMap(this.staff::find).orElse(null);
		if (to == null || !to.worksAt(step.clinicId()) || to.id().equals(order.from())
				|| role == HeldAs.HAS_IT && !step.kind().mayBeAcceptedBy(to.discipline())) {
			return null;
		}
		return step.passedOn(by, now)
			.handOver(order.from(), to, order.reason(), this.clinics.get(step.clinicId()).calendar());
	}

	private static void add(List<HeldGroup> groups, Map<String, List<HeldItem>> items, String key, String label,
			String whoMay, Set<Discipline> able) {
		List<HeldItem> those = items.get(key);
		if (those != null) {
			groups.add(new HeldGroup(key, label, whoMay, able, those));
		}
	}

	private static Set<Discipline> able(StepKind kind) {
		return Arrays.stream(Discipline.values()).filter(kind::mayBeAcceptedBy).collect(Collectors.toSet());
	}

	private static String key(HeldAs role, StepKind kind) {
		return (role == HeldAs.HAS_IT) ? kind.name() : role.name();
	}

	private static HeldAs roleOf(StepRow row, UUID staffId) {
		if (staffId.equals(row.ownerStaff()) || row.state() == StepState.NEEDED) {
			return HeldAs.HAS_IT;
		}
		return staffId.equals(row.checkedBy()) ? HeldAs.CHECKS : HeldAs.ASKED_IT;
	}

}
