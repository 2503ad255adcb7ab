package org.throughline.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.throughline.clinic.Clinics;
import org.throughline.flag.Flag;
import org.throughline.flag.FlagKind;
import org.throughline.flag.Flags;
import org.throughline.flag.HuddleDay;
import org.throughline.followup.NextStep;
import org.throughline.followup.Steps;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientDirectory;
import org.throughline.patient.PatientHit;
import org.throughline.patient.PatientLooks;
import org.throughline.patient.PatientSearch;
import org.throughline.progress.ContactView;
import org.throughline.progress.Contacts;
import org.throughline.staff.Actor;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The patients of the clinic at hand: what could change today first, in the order of the
 * huddle, then by what is due next.
 */
@Service
@Transactional
public class Roster {

	static final int PAGE = 25;

	private static final int MOST_FOUND = 50;

	private final RosterQueries queries;

	private final Flags flags;

	private final Steps steps;

	private final Contacts contacts;

	private final PatientDirectory patients;

	private final PatientSearch search;

	private final PatientLooks looks;

	private final Clinics clinics;

	Roster(RosterQueries queries, Flags flags, Steps steps, Contacts contacts, PatientDirectory patients,
			PatientSearch search, PatientLooks looks, Clinics clinics) {
		this.queries = queries;
		this.flags = flags;
		this.steps = steps;
		this.contacts = contacts;
		this.patients = patients;
		this.search = search;
		this.looks = looks;
		this.clinics = clinics;
	}

	/** A page beyond the last shows the last. */
	public RosterSheet sheet(Actor viewer, RosterFilter filter, int wanted, Instant now) {
		Map<UUID, List<Flag>> flagged = flagged(viewer, now);
		Map<RosterFilter, Integer> counts = counts(viewer, flagged, now);
		int total = Objects.requireNonNullElse(counts.get(filter), 0);
		int page = Math.max(1, Math.min(wanted, (total + PAGE - 1) / PAGE));
		int skip = (page - 1) * PAGE;
		List<UUID> ids = ids(viewer, filter, flagged, skip, now);
		List<RosterRow> rows = rows(viewer, ids, this.patients.cards(ids), flagged, now);
		return new RosterSheet(filter, rows, counts, page, skip + 1, total);
	}

	/** Listed patients too, and those who have died. */
	public RosterFinds find(Actor viewer, String typed, Instant now) {
		List<PatientHit> hits = this.search.find(viewer, typed, MOST_FOUND + 1, now);
		List<PatientHit> shown = hits.subList(0, Math.min(MOST_FOUND, hits.size()));
		List<PatientCard> cards = shown.stream().map(PatientHit::card).toList();
		Map<UUID, PatientCard> byId = new LinkedHashMap<>();
		cards.forEach((card) -> byId.put(card.id(), card));
		Map<UUID, List<Flag>> flagged = cards.stream().anyMatch(PatientCard::inOurCare) ? flagged(viewer, now)
				: Map.of();
		List<RosterRow> rows = rows(viewer, byId.keySet(), byId, flagged, now);
		return new RosterFinds(rows, shown.stream().allMatch(PatientHit::exact), hits.size() > shown.size());
	}

	private Map<UUID, List<Flag>> flagged(Actor viewer, Instant now) {
		return this.flags.all(HuddleDay.at(this.clinics.get(viewer.clinicId()), now));
	}

	private Map<RosterFilter, Integer> counts(Actor viewer, Map<UUID, List<Flag>> flagged, Instant now) {
		Map<RosterFilter, Integer> counts = new EnumMap<>(this.queries.counts(viewer, now));
		counts.put(RosterFilter.FLAGGED, flagged.size());
		counts.put(RosterFilter.NO_OWNER, with(FlagKind.GAP, flagged).size());
		counts.put(RosterFilter.LATE, with(FlagKind.LATE, flagged).size());
		return counts;
	}

	/**
	 * Flags stand on patients in our care alone, so a page full of them needs no order
	 * but theirs.
	 */
	private List<UUID> ids(Actor viewer, RosterFilter filter, Map<UUID, List<Flag>> flagged, int skip, Instant now) {
		return switch (filter) {
			case FLAGGED -> page(flagged.keySet(), skip);
			case NO_OWNER -> page(with(FlagKind.GAP, flagged), skip);
			case LATE -> page(with(FlagKind.LATE, flagged), skip);
			case IN_OUR_CARE -> (skip + PAGE <= flagged.size()) ? page(flagged.keySet(), skip)
					: this.queries.inOurCare(viewer, filter, flagged.keySet(), skip, PAGE, now);
			case MINE, NOT_REACHED -> this.queries.inOurCare(viewer, filter, flagged.keySet(), skip, PAGE, now);
			case LISTED -> this.queries.listed(viewer, skip, PAGE);
		};
	}

	private List<RosterRow> rows(Actor viewer, Collection<UUID> ids, Map<UUID, PatientCard> cards,
			Map<UUID, List<Flag>> flagged, Instant now) {
		this.looks.list(viewer, ids, "roster", now);
		Map<UUID, NextStep> next = this.steps.openOf(viewer, ids, now);
		Map<UUID, ContactView> last = this.contacts.lastOf(ids);
		return ids.stream()
			.map(cards::get)
			.filter(Objects::nonNull)
			.map((card) -> new RosterRow(card, flagged.getOrDefault(card.id(), List.of()), last.get(card.id()),
					next.get(card.id())))
			.toList();
	}

	private static List<UUID> with(FlagKind kind, Map<UUID, List<Flag>> flagged) {
		return flagged.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().stream().anyMatch((flag) -> flag.kind() == kind))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static List<UUID> page(Collection<UUID> ids, int skip) {
		return ids.stream().skip(skip).limit(PAGE).toList();
	}

}
