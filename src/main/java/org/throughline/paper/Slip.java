package org.throughline.paper;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The visit slip, ready to print: who met the patient today and what happens next.
 *
 * @param phone the clinic's own line
 * @param own what the patient does
 * @param next what somebody else said yes to
 * @param visits the next that are booked
 * @param held what does not print, for the person who prints
 */
public record Slip(PaperWords words, String name, String day, String clinic, @Nullable String phone, List<Met> met,
		List<Own> own, List<Promise> next, List<Coming> visits, List<HeldBack> held) {

	/** Somebody the patient met, and what for. */
	public record Met(String who, String what, @Nullable String about) {
	}

	/** Something for the patient or one of their people to do. */
	public record Own(String what, String often, @Nullable String doneWhen, @Nullable String who) {
	}

	/** Somebody does something, by then. */
	public record Promise(String who, String what, String by) {
	}

	/** A visit that is booked. */
	public record Coming(String when, String with, String about) {
	}

	/**
	 * What does not print, and what it wants first.
	 *
	 * @param stepId absent for a line of the contact card
	 */
	public record HeldBack(@Nullable UUID stepId, String what, String why) {
	}

}
