package org.throughline.careteam.web;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.LeavesToKeep;
import org.throughline.careteam.SendingWay;
import org.throughline.careteam.Topic;

/**
 * What the patient said may leave the clinic, as it is typed.
 *
 * @param askedOn absent for today
 * @param seen how often it had changed when the page was opened
 */
record MayLeaveForm(@Nullable Set<Topic> topics, @Nullable SendingWay way, @Nullable LocalDate askedOn,
		@Nullable Integer seen) {

	public boolean has(Topic topic) {
		return chosen().contains(topic);
	}

	LeavesToKeep said() {
		return new LeavesToKeep(chosen(), this.way, this.askedOn, (this.seen != null) ? this.seen : 0);
	}

	private Set<Topic> chosen() {
		return (this.topics != null) ? Set.copyOf(this.topics) : Set.of();
	}

}
