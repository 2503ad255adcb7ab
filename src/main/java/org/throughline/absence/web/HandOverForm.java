package org.throughline.absence.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.shared.Line;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.HandingOver;

/**
 * To whom everything goes, and to whom instead what is named by its group.
 */
record HandOverForm(@Nullable UUID formKey, @Nullable UUID to, Map<String, @Nullable UUID> by,
		@NotBlank(message = "Say why, for whoever gets these.") @Line(max = 200) String reason) {

	HandOverForm {
		by = (by != null) ? by : Map.of();
		reason = (reason != null) ? reason : "";
	}

	static HandOverForm empty() {
		return new HandOverForm(null, null, Map.of(), "");
	}

	HandingOver order(UUID from) {
		Map<String, UUID> chosen = new HashMap<>();
		this.by.forEach((key, whom) -> {
			if (whom != null) {
				chosen.put(key, whom);
			}
		});
		if (this.to == null && chosen.isEmpty()) {
			throw new RefusedByRule("to", "Choose who gets these.");
		}
		return new HandingOver(from, this.to, chosen, this.reason.strip());
	}

}
