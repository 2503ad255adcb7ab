package org.throughline.shared;

import java.util.UUID;

/**
 * A form was saved, and is sent again with other words: after Back, or from a second
 * window. What was saved first stands, and what was typed since is shown beside it.
 */
public class SavedAlready extends ChangedMeanwhile {

	private final UUID saved;

	public SavedAlready(UUID saved) {
		super("You have saved this already. What you typed since was not saved over it.");
		this.saved = saved;
	}

	/** What was saved first. */
	public UUID saved() {
		return this.saved;
	}

}
