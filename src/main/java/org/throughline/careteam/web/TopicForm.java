package org.throughline.careteam.web;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.ToldToKeep;
import org.throughline.careteam.Topic;

/**
 * What the patient said that somebody may be told, as it is typed.
 *
 * @param askedOn absent for today
 * @param seen how often they had been asked when the page was opened
 */
record TopicForm(@Nullable Set<Topic> topics, @Nullable LocalDate askedOn, @Nullable LocalDate until,
		@Nullable Integer seen) {

	public boolean has(Topic topic) {
		return chosen().contains(topic);
	}

	ToldToKeep said() {
		return new ToldToKeep(chosen(), this.askedOn, this.until, (this.seen != null) ? this.seen : 0);
	}

	private Set<Topic> chosen() {
		return (this.topics != null) ? Set.copyOf(this.topics) : Set.of();
	}

}
