package org.throughline.careteam;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the patient said that may leave to somebody of their care team elsewhere.
 *
 * @param askedOn absent for today
 * @param seen how often that had changed when the writer opened the page
 */
public record LeavesToKeep(Set<Topic> topics, @Nullable SendingWay way, @Nullable LocalDate askedOn, int seen) {

	public LeavesToKeep {
		topics = Set.copyOf(topics);
	}

}
