package org.throughline.huddle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.NextStep;
import org.throughline.followup.StepKind;
import org.throughline.patient.KnownName;
import org.throughline.progress.WallText;
import org.throughline.staff.StaffCard;

/**
 * A patient's next step as the wall shows it.
 *
 * @param title the wall text, the title of a visit, ride or paper step, or the kind of
 * any other; without names
 * @param ownerInitials inside the circle before the name
 * @param ownerName a colleague's short name; initials for the patient and their contact
 * people
 * @param standing who had it when it was shown, for whoever decides over it
 */
public record HuddleStep(UUID id, String title, StepKind kind, StepHolder holder, @Nullable UUID ownerId,
		String ownerInitials, String ownerName, @Nullable Instant askedAt, @Nullable Instant answerBy, Instant due,
		String standing) {

	/**
	 * @param names the patient's own first, then their contact people's
	 */
	static HuddleStep onTheWall(NextStep step, List<KnownName> names, Instant now) {
		StaffCard staff = step.owner().staff();
		String contact = step.owner().contactPerson();
		String patient = names.isEmpty() ? "" : names.get(0).initials();
		String outside = (contact != null) ? WallText.of(contact, names) : patient;
		StepHolder holder = step.withoutOwner() ? StepHolder.NOBODY
				: step.isAsked() ? StepHolder.ASKED : StepHolder.SAID_YES;
		return new HuddleStep(step.id(), WallText.of(step.wallTitle(), names), step.kind(), holder,
				(staff != null) ? staff.id() : null, (staff != null) ? staff.initials() : outside.replace(".", ""),
				(staff != null) ? staff.shortName() : outside, step.askedAt(), step.answerBy(), step.due(),
				step.standing());
	}

}
