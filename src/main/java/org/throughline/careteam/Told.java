package org.throughline.careteam;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.StaffCard;

/**
 * A contact person and what the patient agreed they may be told (rule 13).
 *
 * @param saidBefore what was agreed in other words before it was asked by topic
 * @param asked how often the patient was asked about them by topic
 * @param askFirst how to call the patient where nothing is agreed
 */
public record Told(UUID id, String name, String relationship, @Nullable String phone, @Nullable String saidBefore,
		List<May> may, int asked, String askFirst) {

	public Told {
		may = List.copyOf(may);
	}

	public boolean may(Topic topic) {
		return this.may.stream().anyMatch((one) -> one.topic() == topic);
	}

	/** Where there is little room: "the safety plan only". */
	public String inShort() {
		return this.may.isEmpty() ? (this.saidBefore != null) ? this.saidBefore : "nothing yet, ask first"
				: topics() + " only";
	}

	/** "May I tell this caller?", on one line. */
	public String answer() {
		if (!this.may.isEmpty()) {
			return "Yes to %s. Nothing else.".formatted(topics());
		}
		return (this.saidBefore != null) ? "Only: " + this.saidBefore + "."
				: "Nothing yet. Ask %s first.".formatted(this.askFirst);
	}

	private String topics() {
		return this.may.stream().map((one) -> one.topic().label()).collect(Collectors.joining(", "));
	}

	/**
	 * One topic that they may be told about.
	 *
	 * @param until the last day; absent when until it is taken back
	 */
	public record May(UUID id, Topic topic, LocalDate askedOn, StaffCard askedBy, @Nullable LocalDate until) {
	}

}
