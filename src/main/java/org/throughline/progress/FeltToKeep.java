package org.throughline.progress;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.Texts;

/**
 * What somebody answered, on paper or by phone, when we asked whether they feel that we
 * talk to each other.
 *
 * @param byPhone asked by phone; on paper otherwise
 * @param toldTwice they had to tell somebody the same thing twice
 * @param knowsWhom they know whom to call
 */
public record FeltToKeep(UUID patientId, LocalDate askedOn, boolean byPhone, boolean toldTwice, boolean knowsWhom,
		@Nullable String words) {

	public FeltToKeep {
		words = Texts.clean(words);
	}

}
