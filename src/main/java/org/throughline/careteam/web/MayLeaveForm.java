package org.throughline.careteam.web;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.SendingWay;
import org.throughline.careteam.Topic;

/**
 * What the patient said may leave the clinic, as it is typed.
 *
 * @param askedOn absent for today
 */
record MayLeaveForm(@Nullable Set<Topic> topics, @Nullable SendingWay way, @Nullable LocalDate askedOn) {

	Set<Topic> chosen() {
		return (this.topics != null) ? Set.copyOf(this.topics) : Set.of();
	}

}
