package org.throughline.followup;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a plan can ask of a patient, with how it is said and how it could be asked less.
 */
public enum Burden {

	CALL("call", "calls", "Could one call do for both? Merge “%s” and “%s”.", null),
	LOG_IN("log-in", "log-ins", null, "Could “%s” go without the portal? A call or a paper from us would do."),
	RIDE("ride", "rides", "Could both rides be one? Put “%s” and “%s” on one day.",
			"Could “%s” be done by phone, or on a day with another visit?"),
	PAYMENT("payment", "payments", null, "Could “%s” cost nothing? Ask about the copay before, not at the counter."),
	FORM("form", "forms", null, "Could “%s” be filled in here, together?");

	private final String one;

	private final String many;

	private final @Nullable String merge;

	private final @Nullable String lighten;

	Burden(String one, String many, @Nullable String merge, @Nullable String lighten) {
		this.one = one;
		this.many = many;
		this.merge = merge;
		this.lighten = lighten;
	}

	/** "2 calls". */
	String counted(long count) {
		return count + " " + ((count == 1) ? this.one : this.many);
	}

	/** The smallest change that would take one away; absent when we know of none. */
	@Nullable Lighter lighterThan(List<StepView> steps) {
		if (this.merge != null && steps.size() > 1) {
			return new Lighter(this, steps.subList(0, 2),
					this.merge.formatted(steps.get(0).title(), steps.get(1).title()));
		}
		return (this.lighten != null && !steps.isEmpty())
				? new Lighter(this, steps.subList(0, 1), this.lighten.formatted(steps.get(0).title())) : null;
	}

	/** What one open step asks of the patient. */
	static List<Burden> of(StepKind kind, boolean theirs, Asks asks) {
		List<Burden> found = new ArrayList<>();
		if (theirs) {
			switch (kind) {
				case CALL -> found.add(CALL);
				case RIDE -> found.add(RIDE);
				case PAPER -> found.add(FORM);
				default -> {
				}
			}
		}
		if (asks.logIn()) {
			found.add(LOG_IN);
		}
		if (asks.payment()) {
			found.add(PAYMENT);
		}
		return found;
	}

}
