package org.throughline.careteam;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

import org.throughline.staff.StaffCard;

/**
 * What of a patient may leave the clinic to a clinician elsewhere, and by what way, as
 * the patient said when they were asked.
 */
public record MayLeave(Set<Topic> topics, SendingWay way, LocalDate askedOn, StaffCard askedBy) {

	public MayLeave {
		topics = Set.copyOf(topics);
	}

	public boolean has(Topic topic) {
		return this.topics.contains(topic);
	}

	/** They are asked for their yes only to what they may read. */
	public boolean planLeaves() {
		return has(Topic.THE_PLAN);
	}

	/** Such as "appointments and rides, the plan, by fax". */
	public String inWords() {
		return this.topics.stream()
			.sorted(Comparator.naturalOrder())
			.map(Topic::label)
			.collect(Collectors.joining(", ", "", ", " + this.way.label()));
	}

}
