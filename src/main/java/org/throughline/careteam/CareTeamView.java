package org.throughline.careteam;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything about who stands around a patient that this viewer may see.
 *
 * @param members the care team, those who left it last; for clinical people
 * @param card absent until somebody writes it, and for the desk
 * @param plan who agreed to the plan; absent without one
 * @param worries the open ones first; for clinical people
 * @param risk each clinician's latest view; for clinical people
 */
public record CareTeamView(UUID patientId, List<TeamMember> members, @Nullable ContactCard card,
		@Nullable Agreement cardAgreement, @Nullable Agreement plan, List<Told> people, List<Worry> worries,
		List<RiskView> risk) {

	public CareTeamView {
		members = List.copyOf(members);
		people = List.copyOf(people);
		worries = List.copyOf(worries);
		risk = List.copyOf(risk);
	}

	public List<TeamMember> now() {
		return this.members.stream().filter(TeamMember::isOn).toList();
	}

	public List<TeamMember> before() {
		return this.members.stream().filter((member) -> !member.isOn()).toList();
	}

	public List<Worry> openWorries() {
		return this.worries.stream().filter(Worry::isOpen).toList();
	}

	public Optional<Told> person(UUID id) {
		return this.people.stream().filter((one) -> one.id().equals(id)).findFirst();
	}

}
