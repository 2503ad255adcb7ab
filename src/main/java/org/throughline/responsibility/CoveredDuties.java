package org.throughline.responsibility;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody looks after under one cover, while the colleague who holds it is away.
 *
 * @param all how many there are, shown or not
 */
public record CoveredDuties(List<ResponsibilityView> shown, int all) {

	/** A cover under which nothing is held. */
	public static final CoveredDuties NONE = new CoveredDuties(List.of(), 0);

	public CoveredDuties {
		shown = List.copyOf(shown);
	}

	CoveredDuties and(CoveredDuties next) {
		return new CoveredDuties(Stream.concat(this.shown.stream(), next.shown.stream()).toList(), this.all);
	}

}
