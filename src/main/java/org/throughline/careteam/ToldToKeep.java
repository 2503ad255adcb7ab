package org.throughline.careteam;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the patient said that a contact person may be told.
 *
 * @param askedOn absent for today
 * @param until the last day; absent when until it is taken back
 * @param seen how often they had been asked when the writer opened the page
 */
public record ToldToKeep(Set<Topic> topics, @Nullable LocalDate askedOn, @Nullable LocalDate until, int seen) {

	public ToldToKeep {
		topics = Set.copyOf(topics);
	}

}
