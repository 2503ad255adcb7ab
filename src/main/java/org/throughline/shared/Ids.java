package org.throughline.shared;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Makes ids: version 7, so that what was made together stands together in an index.
 */
public final class Ids {

	private Ids() {
	}

	public static UUID next() {
		return UuidVersion7Strategy.INSTANCE.generateUuid(null);
	}

}
