package org.throughline.shared;

import java.util.List;

/**
 * What one act did to many things at once: each keeps a line of its own in the trail, all
 * are written together.
 */
public record RecordedTogether(List<? extends Recorded> each) {

	public RecordedTogether {
		each = List.copyOf(each);
	}

}
