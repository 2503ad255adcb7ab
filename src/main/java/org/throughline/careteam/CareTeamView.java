package org.throughline.careteam;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * Everything about who stands around a patient that this viewer may see.
 *
 * @param members the care team, then those who left it last; for clinical people
 * @param inAll how many there are where only the last are here
 * @param card absent until somebody writes it, and for the desk
 * @param plan who agreed to the plan; absent without one
 * @param keeper who said yes to keeping the plan, for clinical people
 * @param keeperAway until when they are away, and who covers; absent while they are here
 * @param standingIn who said yes to look after the plan while they are away
 * @param worries the open ones first; for clinical people
 * @param risk how clinicians see the risk and saw it, the latest first; for clinical
 * people
 */
public record CareTeamView(UUID patientId, List<TeamMember> members, InAll inAll, @Nullable ContactCard card,
		@Nullable Agreement cardAgreement, @Nullable Agreement plan, @Nullable StaffCard keeper,
		@Nullable String keeperAway, Set<UUID> standingIn, List<Told> people, List<Worry> worries,
		List<RiskView> risk) {

	public CareTeamView {
		members = List.copyOf(members);
		people = List.copyOf(people);
		worries = List.copyOf(worries);
		risk = List.copyOf(risk);
	}

	/** How many ever left it. */
	public int leftInAll() {
		return this.inAll.left();
	}

	public List<TeamMember> now() {
		return this.members.stream().filter(TeamMember::isOn).toList();
	}

	/** On the team still, and gone: nobody does what they did. */
	public List<TeamMember> missing() {
		return this.members.stream().filter((member) -> member.until() == null && !member.isOn()).toList();
	}

	public List<TeamMember> before() {
		return this.members.stream().filter((member) -> member.until() != null).toList();
	}

	public List<Worry> openWorries() {
		return this.worries.stream().filter(Worry::isOpen).toList();
	}

	public List<Worry> answeredWorries() {
		return this.worries.stream().filter((worry) -> !worry.isOpen()).toList();
	}

	/** Each clinician's own, side by side. */
	public List<RiskView> riskNow() {
		return this.risk.stream().filter(RiskView::stands).toList();
	}

	/** Whether a view of this person's stands. */
	public boolean riskOf(UUID staffId) {
		return riskNow().stream().anyMatch((view) -> view.by().id().equals(staffId));
	}

	/** What was followed by a newer view or taken back. */
	public List<RiskView> riskBefore() {
		return this.risk.stream().filter((view) -> !view.stands()).toList();
	}

	/** Whether this person answers worries: they keep the plan, or stand in. */
	public boolean isAnsweredBy(UUID staffId) {
		return keptBy(staffId) || this.standingIn.contains(staffId);
	}

	private boolean keptBy(UUID staffId) {
		return this.keeper != null && this.keeper.id().equals(staffId);
	}

	/**
	 * Who answers what somebody worries about, such as "Dana W. keeps the plan and owes
	 * an answer.".
	 */
	public String owesAnswer(UUID reader) {
		return (this.keeper == null) ? "Nobody keeps the plan, so nobody owes an answer."
				: keptBy(reader) ? "You keep the plan and owe an answer."
						: this.standingIn.contains(reader)
								? "You cover for " + this.keeper.shortName()
										+ ", who keeps the plan, and owe an answer."
								: this.keeper.shortName() + " keeps the plan and owes an answer."
										+ ((this.keeperAway != null) ? " " + this.keeperAway + "." : "");
	}

	public Optional<Told> person(UUID id) {
		return this.people.stream().filter((one) -> one.id().equals(id)).findFirst();
	}

	/**
	 * How many left the team, how many worries wait, how many were answered, and how many
	 * views of the risk stand no more.
	 */
	public record InAll(int left, int open, int answered, int seenBefore) {

		/** More worries than stand here. */
		public boolean hasMoreWorries(int openHere, int answeredHere) {
			return this.open > openHere || this.answered > answeredHere;
		}

	}

}
