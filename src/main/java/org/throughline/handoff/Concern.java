package org.throughline.handoff;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What the sender hands over: the concern and the patient's own words beside it, and how
 * they were said.
 */
@Embeddable
record Concern(@Enumerated(EnumType.STRING) HandoffKind kind, boolean saidInFront, boolean safety, String concern,
		@Nullable String mostUrgent, @Nullable String whatChanged, @Nullable String wouldWorry,
		@Nullable Integer minutes) {

	static Concern of(HandoffOffer offer) {
		return new Concern(offer.kind(), offer.saidInFront(), offer.safety(), offer.concern(), offer.mostUrgent(),
				offer.whatChanged(), offer.wouldWorry(), offer.minutes());
	}

}
