package org.throughline.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.shared.Required;
import org.throughline.shared.Texts;

/**
 * What must be said to create a next step: one action, one owner, one due time.
 *
 * @param title starts with a verb
 * @param due the check date, when the patient or a contact person owns it
 * @param wallText what the wall shows in place of the title
 * @param closedDayMeant the writer was told that the due time falls on a closed day, and
 * means it (rule 5)
 * @param barrierId what this step is meant to get out of the way
 * @param repeatEveryDays done makes the next, so many days later
 * @param asks what it asks of the patient beside what its kind says
 * @param nightId what they answered about 2 a.m., when it is made because of that
 */
public record NewStep(UUID patientId, String title, StepKind kind, Owner owner, Instant due,
		@Nullable String doneLooksLike, @Nullable String wallText, boolean saidInRoom, boolean closedDayMeant,
		@Nullable UUID barrierId, @Nullable Integer repeatEveryDays, Asks asks, @Nullable UUID nightId) {

	public NewStep {
		title = Required.words(title, "title", "Say what happens next. Start with a verb: call, ask, book, send.");
		doneLooksLike = Texts.clean(doneLooksLike);
		wallText = Texts.clean(wallText);
		if (!(owner instanceof Owner.Staff) && doneLooksLike == null) {
			throw new RefusedByRule("doneLooksLike", "Say what done looks like, so that they know.");
		}
		if (!(owner instanceof Owner.Staff) && repeatEveryDays != null) {
			throw new RefusedByRule("repeatEveryDays", "Their own step has a rhythm. Leave the repeat empty.");
		}
	}

	/** A step that asks no log-in and no payment of the patient. */
	public NewStep(UUID patientId, String title, StepKind kind, Owner owner, Instant due,
			@Nullable String doneLooksLike, @Nullable String wallText, boolean saidInRoom, boolean closedDayMeant,
			@Nullable UUID barrierId, @Nullable Integer repeatEveryDays) {
		this(patientId, title, kind, owner, due, doneLooksLike, wallText, saidInRoom, closedDayMeant, barrierId,
				repeatEveryDays, Asks.NOTHING, null);
	}

	public static NewStep of(UUID patientId, String title, StepKind kind, Owner owner, Instant due) {
		return new NewStep(patientId, title, kind, owner, due, null, null, false, false, null, null);
	}

	public NewStep doneWhen(@Nullable String looksLike) {
		return new NewStep(this.patientId, this.title, this.kind, this.owner, this.due, looksLike, this.wallText,
				this.saidInRoom, this.closedDayMeant, this.barrierId, this.repeatEveryDays, this.asks, this.nightId);
	}

	public NewStep onTheWall(@Nullable String text) {
		return new NewStep(this.patientId, this.title, this.kind, this.owner, this.due, this.doneLooksLike, text,
				this.saidInRoom, this.closedDayMeant, this.barrierId, this.repeatEveryDays, this.asks, this.nightId);
	}

	public NewStep saidInTheRoom(boolean said) {
		return new NewStep(this.patientId, this.title, this.kind, this.owner, this.due, this.doneLooksLike,
				this.wallText, said, this.closedDayMeant, this.barrierId, this.repeatEveryDays, this.asks,
				this.nightId);
	}

	public NewStep evenOnAClosedDay(boolean meant) {
		return new NewStep(this.patientId, this.title, this.kind, this.owner, this.due, this.doneLooksLike,
				this.wallText, this.saidInRoom, meant, this.barrierId, this.repeatEveryDays, this.asks, this.nightId);
	}

	public NewStep repeatingEvery(@Nullable Integer days) {
		return new NewStep(this.patientId, this.title, this.kind, this.owner, this.due, this.doneLooksLike,
				this.wallText, this.saidInRoom, this.closedDayMeant, this.barrierId, days, this.asks, this.nightId);
	}

	public NewStep asking(Asks what) {
		return new NewStep(this.patientId, this.title, this.kind, this.owner, this.due, this.doneLooksLike,
				this.wallText, this.saidInRoom, this.closedDayMeant, this.barrierId, this.repeatEveryDays, what,
				this.nightId);
	}

}
