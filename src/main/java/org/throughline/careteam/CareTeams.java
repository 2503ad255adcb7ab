package org.throughline.careteam;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.patient.PatientCard;
import org.throughline.patient.Pronouns;
import org.throughline.shared.Piece;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;
import org.throughline.staff.StaffCard;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands around a patient, as this viewer may see it. The caller has passed the
 * patient's door.
 */
@Service
@Transactional(readOnly = true)
public class CareTeams {

	private static final int OF_AGE = 18;

	private static final int ON_A_PAGE = 20;

	private final CareTeamQueries queries;

	private final CardLines lines;

	private final StaffDirectory staff;

	private final Clinics clinics;

	CareTeams(CareTeamQueries queries, CardLines lines, StaffDirectory staff, Clinics clinics) {
		this.queries = queries;
		this.lines = lines;
		this.staff = staff;
		this.clinics = clinics;
	}

	/** One statement. */
	public CareTeamView of(Actor viewer, PatientCard patient, Instant now) {
		ClinicCalendar calendar = this.clinics.get(patient.clinicId()).calendar();
		LocalDate today = calendar.dayOf(now);
		boolean treating = viewer.isClinical() || viewer.group() == Group.CARE;
		CareTeamRow row = this.queries.ofPatient(patient.id(), viewer.isClinical(), treating, today);
		List<TeamMember> members = row.members().stream().map(this::member).toList();
		List<TeamPerson> asked = members.stream().filter(TeamMember::isAsked).map(TeamMember::who).toList();
		CareTeamRow.Card card = row.card();
		CareTeamRow.Plan plan = row.plan();
		StaffCard keeper = this.staff.find((plan != null) ? plan.keeper() : null)
			.filter(StaffCard::isActive)
			.orElse(null);
		return new CareTeamView(patient.id(), viewer.isClinical() ? members : List.of(), inAll(row),
				(card != null) ? card(card, calendar, now) : null,
				(card != null) ? agreement(About.CARD, card.version(), asked, row) : null,
				(plan != null) ? agreement(About.PLAN, plan.version(), asked, row) : null, keeper,
				(keeper != null) ? this.lines.away(keeper, calendar, now) : null,
				(keeper != null) ? PlanKeepers.standingIn(keeper, now) : Set.of(),
				row.people().stream().map((one) -> told(one, patient, today)).toList(),
				row.worries().stream().map(this::worry).toList(), row.risk().stream().map(this::risk).toList());
	}

	/** Those who left a team, the last first, a page at a time. One statement. */
	public Piece<TeamMember> before(UUID patientId, int page) {
		List<CareTeamRow.Member> read = this.queries.before(patientId, Piece.before(page, ON_A_PAGE), ON_A_PAGE + 1);
		return Piece.of(read, page, ON_A_PAGE, read.isEmpty() ? 0 : read.get(0).inAll()).map(this::member);
	}

	/**
	 * Every worry about a plan, those that wait first, a page at a time. One statement.
	 */
	public Piece<Worry> worries(UUID patientId, int page) {
		List<CareTeamRow.Worried> read = this.queries.worries(patientId, Piece.before(page, ON_A_PAGE), ON_A_PAGE + 1);
		return Piece.of(read, page, ON_A_PAGE, read.isEmpty() ? 0 : read.get(0).inAll()).map(this::worry);
	}

	/** How the risk was ever seen, the latest first, a page at a time. One statement. */
	public Piece<RiskView> views(UUID patientId, int page) {
		List<CareTeamRow.Seen> read = this.queries.views(patientId, Piece.before(page, ON_A_PAGE), ON_A_PAGE + 1);
		return Piece.of(read, page, ON_A_PAGE, read.isEmpty() ? 0 : read.get(0).inAll()).map(this::risk);
	}

	private static CareTeamView.InAll inAll(CareTeamRow row) {
		return new CareTeamView.InAll(inAll(row.members(), (one) -> one.until() != null, CareTeamRow.Member::inAll),
				inAll(row.worries(), (one) -> one.answeredAt() == null, CareTeamRow.Worried::inAll),
				inAll(row.worries(), (one) -> one.answeredAt() != null, CareTeamRow.Worried::inAll),
				inAll(row.risk(), (one) -> !one.stands(), CareTeamRow.Seen::inAll));
	}

	private static <T> int inAll(List<T> rows, Predicate<T> which, ToIntFunction<T> inAll) {
		return rows.stream().filter(which).mapToInt(inAll).findFirst().orElse(0);
	}

	private TeamMember member(CareTeamRow.Member row) {
		return new TeamMember(row.id(), new TeamPerson(this.staff.find(row.staff()).orElse(null), row.external()),
				row.does(), row.since(), row.until(), mayLeave(row.leaves()), row.leavesSaid());
	}

	private @Nullable MayLeave mayLeave(CareTeamRow.@Nullable Leaves row) {
		return (row != null)
				? new MayLeave(Set.copyOf(row.topics()), row.way(), row.askedOn(), this.staff.get(row.askedBy()))
				: null;
	}

	private ContactCard card(CareTeamRow.Card row, ClinicCalendar calendar, Instant now) {
		return new ContactCard(row.version(), this.staff.get(row.changedBy()), row.changedAt(),
				row.lines().stream().map((line) -> this.lines.line(line, calendar, now)).toList());
	}

	private Agreement agreement(About about, int version, List<TeamPerson> asked, CareTeamRow row) {
		return new Agreement(about, version, asked,
				row.agreed()
					.stream()
					.filter((yes) -> yes.about() == about)
					.flatMap((yes) -> asked.stream()
						.filter((one) -> one.id().equals((yes.staff() != null) ? yes.staff() : yes.external()))
						.map((one) -> new Agreement.Yes(one, yes.at(), this.staff.get(yes.by()), yes.how())))
					.toList());
	}

	/** Under 18, what was written before topics were asked for counts for nothing. */
	private Told told(CareTeamRow.Person row, PatientCard patient, LocalDate today) {
		@Nullable String before = (patient.age(today) >= OF_AGE) ? row.mayHear() : null;
		return new Told(row.id(), row.name(), row.relationship(), row.phone(), before,
				row.may()
					.stream()
					.map((may) -> new Told.May(may.id(), may.topic(), may.askedOn(), this.staff.get(may.askedBy()),
							may.until()))
					.toList(),
				row.asked(), Pronouns.of(patient).object());
	}

	private Worry worry(CareTeamRow.Worried row) {
		UUID by = row.answeredBy();
		return new Worry(row.id(), row.sentence(), this.staff.get(row.by()), row.at(),
				(row.answer() != null && by != null && row.answeredAt() != null)
						? new Worry.Answer(row.answer(), this.staff.get(by), row.answeredAt()) : null);
	}

	private RiskView risk(CareTeamRow.Seen row) {
		return new RiskView(row.id(), this.staff.get(row.by()), row.at(), row.words(), row.stands(),
				(row.withdrawnAt() != null && row.withdrawnWhy() != null)
						? new RiskView.Withdrawn(row.withdrawnAt(), row.withdrawnWhy()) : null);
	}

}
