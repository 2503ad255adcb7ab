package org.throughline.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Whose story is being told, and how to read the times in it.
 *
 * @param contactPeople the ids of the patient's contact people by name
 * @param barriers the ids of what gets in the way, in the order of the story
 */
record Teller(Story story, UUID patientId, UUID clinicId, DemoTime time, Map<String, UUID> contactPeople,
		List<UUID> barriers) {

	Instant at(String words) {
		return this.time.moment(words);
	}

	@Nullable Instant atOrNull(@Nullable String words) {
		return (words != null) ? at(words) : null;
	}

}
