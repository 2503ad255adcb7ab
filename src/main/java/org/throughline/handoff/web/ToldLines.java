package org.throughline.handoff.web;

import java.util.List;

import org.throughline.handoff.AlreadyTold;
import org.throughline.shared.RefusedByRule;

/**
 * What the patient has told already, as it is typed: a line each.
 */
final class ToldLines {

	private static final int LONGEST = 140;

	private ToldLines() {
	}

	static String one(String typed) {
		return Reasons.required(typed, "alreadyTold", "What have they told already? A few words.", LONGEST);
	}

	static List<String> of(String typed) {
		List<String> lines = typed.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		if (lines.size() > AlreadyTold.MOST) {
			throw new RefusedByRule("alreadyTold", "Eight lines are as many as anyone reads. Leave some out.");
		}
		return lines.stream().map(ToldLines::one).toList();
	}

}
