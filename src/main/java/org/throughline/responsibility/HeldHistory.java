package org.throughline.responsibility;

import java.util.List;

/**
 * Who held a responsibility before, the latest first.
 *
 * @param more how many there were before these
 */
public record HeldHistory(List<HeldSpan> latest, int more) {

	HeldHistory withoutWords() {
		return new HeldHistory(this.latest.stream().map(HeldSpan::withoutWords).toList(), this.more);
	}

}
