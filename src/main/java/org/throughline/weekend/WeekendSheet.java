package org.throughline.weekend;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.throughline.careteam.CardGaps;
import org.throughline.clinic.ClosedBlock;
import org.throughline.followup.ClosingPart;
import org.throughline.followup.ClosingSteps;
import org.throughline.handoff.HandoffView;
import org.throughline.patient.PatientCard;
import org.throughline.responsibility.ResponsibilityView;

/**
 * What will break over a closed block.
 *
 * @param days how many whole days the clinic is closed
 * @param bridges bridge medications that run out before the clinic is open again
 * @param calls lines of contact cards at which nobody answers any more: on closed days
 * patients call whom the card names
 * @param begun the clinic is closed already
 */
public record WeekendSheet(ClosedBlock block, long days, boolean begun, ClosingSteps steps, List<HandoffView> handoffs,
		List<ResponsibilityView> bridges, Unheld unheld, CardGaps.Found calls, List<AwayOver> away,
		Map<UUID, PatientCard> patients) {

	/** The parts that hold something, the loudest first. */
	public List<ClosingPart> parts() {
		return Stream.of(ClosingPart.values()).filter((part) -> this.steps.total(part) > 0).toList();
	}

	/** Handoffs stand after what nobody has, and first where somebody has all of it. */
	public String handoffsAfter() {
		return (!this.handoffs.isEmpty() && this.steps.total(ClosingPart.NOBODY) > 0) ? ClosingPart.NOBODY.name() : "";
	}

	/** What nobody looks after stands there too. */
	public String unheldAfter() {
		return (this.unheld.all() > 0 && this.steps.total(ClosingPart.NOBODY) > 0) ? ClosingPart.NOBODY.name() : "";
	}

	/** What patients call stands after the steps that nobody has, for the same reason. */
	public String callsAfter() {
		return (this.calls.all() > 0 && this.steps.total(ClosingPart.NOBODY) > 0) ? ClosingPart.NOBODY.name() : "";
	}

	public int things() {
		return Stream.of(ClosingPart.values()).mapToInt(this.steps::total).sum() + this.handoffs.size()
				+ this.bridges.size() + this.unheld.all() + this.unheld.then().all() + this.calls.all();
	}

}
