package org.throughline.careteam.web;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.throughline.careteam.Topic;

/**
 * What the patient said that somebody may be told, as it is typed.
 *
 * @param askedOn absent for today
 */
record TopicForm(@Nullable Set<Topic> topics, @Nullable LocalDate askedOn, @Nullable LocalDate until) {

	Set<Topic> chosen() {
		return (this.topics != null) ? Set.copyOf(this.topics) : Set.of();
	}

}
