package org.throughline.staff;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What of one person's work goes to whom, and why.
 *
 * @param toAll who gets what nobody else is chosen for; absent when that stays
 * @param to by the key of a {@link HeldGroup}
 */
public record HandingOver(UUID from, @Nullable UUID toAll, Map<String, UUID> to, String reason) {

	public HandingOver {
		to = Map.copyOf(to);
	}

	public Optional<UUID> to(String key) {
		return Optional.ofNullable(this.to.getOrDefault(key, this.toAll));
	}

	/** The same, when it is somebody else who signs in here. */
	public Optional<StaffCard> taker(String key, StaffDirectory staff) {
		return to(key).filter((id) -> !id.equals(this.from)).flatMap(staff::find).filter(StaffCard::isActive);
	}

}
