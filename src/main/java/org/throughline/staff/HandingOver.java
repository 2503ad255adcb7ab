package org.throughline.staff;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What of one person's work goes to whom, and why.
 *
 * @param to by the key of each {@link HeldGroup}
 */
public record HandingOver(UUID from, Map<String, UUID> to, String reason) {

	public HandingOver {
		to = Map.copyOf(to);
	}

	public Optional<UUID> to(String key) {
		return Optional.ofNullable(this.to.get(key));
	}

}
