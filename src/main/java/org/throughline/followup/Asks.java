package org.throughline.followup;

/**
 * What a step asks of the patient that its kind does not say.
 *
 * @param logIn at a portal or an app
 * @param payment a copay, a fee, a fare
 */
public record Asks(boolean logIn, boolean payment) {

	public static final Asks NOTHING = new Asks(false, false);

	/** What one step asks that does for both. */
	public Asks and(Asks other) {
		return new Asks(this.logIn || other.logIn, this.payment || other.payment);
	}

	/** "a log-in and a payment". */
	String inWords() {
		if (this.logIn && this.payment) {
			return "a log-in and a payment";
		}
		return this.logIn ? "a log-in" : this.payment ? "a payment" : "neither a log-in nor a payment";
	}

}
