package org.throughline.careplan;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.NewStep;
import org.throughline.followup.Owner;
import org.throughline.followup.StepKind;
import org.throughline.shared.Required;
import org.throughline.shared.Texts;

/**
 * What a patient says they will try for one of their goals: what, how often, how it is
 * tracked, what done looks like, and whether they are willing.
 *
 * @param goal the goal it serves, 1 to 3
 * @param checking how often, and who looks whether it was done
 * @param checkOn when that person looks
 * @param closedDayMeant they were told that it falls on a closed day
 */
public record TheirStep(int goal, String what, StepKind kind, Owner.Checking checking, Instant checkOn,
		@Nullable String doneLooksLike, @Nullable String usable, @Nullable Tracking tracked, @Nullable Willing willing,
		boolean closedDayMeant) {

	public TheirStep {
		usable = Texts.clean(usable);
		doneLooksLike = Required.words(doneLooksLike, "doneLooksLike", "Say what done looks like, so that they know.");
		tracked = Required.choice(tracked, "tracked", "Choose how it shows: a daily note, 1 to 10, or a phone check.");
		willing = Required.choice(willing, "willing", "Ask whether they are willing, and choose what they said.");
	}

	NewStep step(UUID patientId) {
		return new NewStep(patientId, this.what, this.kind, new Owner.Patient(this.checking), this.checkOn,
				this.doneLooksLike, null, false, this.closedDayMeant, null, null);
	}

}
