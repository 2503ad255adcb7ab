package org.throughline.myday;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.TeamDoor;
import org.throughline.followup.DaySteps;
import org.throughline.followup.StepView;
import org.throughline.handoff.HandoffDay;
import org.throughline.handoff.HandoffView;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientPhones.PhoneToCall;
import org.throughline.progress.WinView;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.shared.Piece;
import org.throughline.staff.CoverDuty;

/**
 * One person's day.
 *
 * @param duties responsibilities that they are asked to hold, or that came back to them
 * @param team worries about the plans they keep, and what they are asked to agree to
 * @param askedToCover for whom they are asked to stand in
 * @param covered what they stand in for now
 * @param hardest the steps they marked for themselves, first; nobody else reads it
 * @param groups the rest of what is theirs to do
 * @param begin what a new clinic needs first; absent later, and for those who do not
 * administer it
 */
public record DaySheet(DaySteps steps, HandoffDay handoffs, List<ResponsibilityView> duties, Piece<TeamDoor> team,
		List<CoverDuty> askedToCover, List<Covering> covered, List<StepView> hardest, List<DayGroup> groups,
		Map<UUID, PatientCard> patients, Map<UUID, PhoneToCall> phones, @Nullable WinView win,
		@Nullable PatientCard winner, @Nullable Beginning begin) {

	/** The handoff of theirs with which a step waits for somebody's yes (rule 3). */
	public Optional<HandoffView> offeredWith(StepView step) {
		return Stream.of(this.handoffs.waitingTooLong(), this.handoffs.waiting(), this.handoffs.loops())
			.flatMap(List::stream)
			.filter((handoff) -> handoff.stepId().equals(step.id()) && !handoff.offeredTo().isEmpty())
			.findFirst();
	}

	/** How much waits for an answer. */
	public int atDoor() {
		return this.steps.cameBack().size() + this.steps.asked().size() + this.duties.size() + this.team.total()
				+ this.askedToCover.size() + this.handoffs.atDoor().size() + this.handoffs.waitingTooLong().size();
	}

	public int yours() {
		return this.steps.yours().size() + this.steps.unread() + this.steps.toCheck().size();
	}

	public boolean nothingAtDoor() {
		return atDoor() == 0 && this.steps.saidForYou().isEmpty() && this.handoffs.takenByOthers().isEmpty()
				&& this.handoffs.passedOn().isEmpty();
	}

}
