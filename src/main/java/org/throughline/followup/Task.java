package org.throughline.followup;

import java.util.UUID;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.StaffCard;

/**
 * What a step asks for: one action of a kind, and how it is told.
 */
@Embeddable
record Task(String title, @Enumerated(EnumType.STRING) StepKind kind, @Nullable String doneLooksLike,
		@Nullable String wallText, boolean saidInRoom, @Nullable UUID barrierId, @Nullable Integer repeatEveryDays,
		boolean asksLogIn, boolean asksPayment) {

	static Task of(NewStep step) {
		return new Task(step.title(), step.kind(), step.doneLooksLike(), step.wallText(), step.saidInRoom(),
				step.barrierId(), step.repeatEveryDays(), step.asks().logIn(), step.asks().payment());
	}

	/** The same step, asking this of the patient. */
	Task asking(Asks asks) {
		return new Task(this.title, this.kind, this.doneLooksLike, this.wallText, this.saidInRoom, this.barrierId,
				this.repeatEveryDays, asks.logIn(), asks.payment());
	}

	Asks asks() {
		return new Asks(this.asksLogIn, this.asksPayment);
	}

	/** The same step, meant to get this out of the way. */
	Task about(@Nullable UUID barrier) {
		return new Task(this.title, this.kind, this.doneLooksLike, this.wallText, this.saidInRoom, barrier,
				this.repeatEveryDays, this.asksLogIn, this.asksPayment);
	}

	/** They sign in here, and the kind of the step allows that they say yes. */
	void requireAble(StaffCard who) {
		if (!who.isActive()) {
			throw new RefusedByRule("owner",
					"%s does not sign in here any more. Choose someone else.".formatted(who.shortName()));
		}
		if (!this.kind.mayBeAcceptedBy(who.discipline())) {
			throw new RefusedByRule("owner",
					"%s. Choose someone else than %s".formatted(this.kind.whoMay(), who.closing()));
		}
	}

}
