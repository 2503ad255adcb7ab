package org.throughline.report;

import java.util.Arrays;
import java.util.Optional;

import org.throughline.staff.Actor;
import org.throughline.staff.Group;

/**
 * What the weekly review counts; each number opens the list behind it.
 */
public enum WeekList {

	SENT("handoffs-sent", "Handoffs sent", "Nobody sent a handoff."),
	TAKEN("handoffs-taken", "Handoffs taken", "Nobody took a handoff."),
	SENT_BACK("handoffs-sent-back", "Handoffs sent back", "No handoff came back."),
	REPORTED("reported-back", "Reported back", "Nobody reported back."),
	LOOPS("loops-open", "Loops still open", "Every loop is closed."),
	DECLINED("declined", "Said no, with a reason", "Nobody said no."),
	GAPS("gaps", "Gaps", "Everything has somebody who said yes."),
	MADE("steps-made", "Next steps made", "No next step was made."),
	DONE("steps-done", "Next steps done", "No next step was done."),
	LATE("steps-late", "Done late, or late and open", "Nothing was late."),
	DROPPED("steps-dropped", "Dropped next steps", "No next step was dropped."),
	COULD_NOT("steps-could-not", "Could not be done", "Nothing failed for an obstacle."),
	URGENT("urgent", "Needed help the same day", "Nobody needed help the same day."),
	FAMILY("family-strain", "Strain in the family", "No strain in a family was noted."),
	WINS("wins", "Small wins", "No win was noted."),
	ANSWERED("answered", "Answered our question", "Nobody was asked whether they feel it."),
	NOT_FELT("not-felt", "Told it twice, or did not know whom to call", "Nobody had to tell it twice.");

	private final String path;

	private final String heading;

	private final String empty;

	WeekList(String path, String heading, String empty) {
		this.path = path;
		this.heading = heading;
		this.empty = empty;
	}

	/** How its address and its file are called. */
	public String path() {
		return this.path;
	}

	public String heading() {
		return this.heading;
	}

	/** What its page says while nothing stands on it. */
	public String empty() {
		return this.empty;
	}

	/** What only clinical people read of other people's patients. */
	public boolean clinical() {
		return this == URGENT || this == WINS || this == ANSWERED || this == NOT_FELT;
	}

	/** The desk reads barriers in general words only, and strain in a family is none. */
	public boolean readBy(Actor reader) {
		return reader.isClinical() || !clinical() && (this != FAMILY || reader.group() != Group.DESK);
	}

	/** From when its lines are counted, as its page says it; nothing for most. */
	public String since() {
		return switch (this) {
			case TAKEN, SENT_BACK -> "offered";
			case REPORTED, LOOPS -> "taken";
			case MADE, DONE, LATE, DROPPED, COULD_NOT -> "due";
			default -> "";
		};
	}

	/** What is open, and the longer the worse. */
	public boolean aging() {
		return this == LOOPS || this == GAPS;
	}

	public boolean byDiscipline() {
		return this == MADE || this == DONE || this == LATE;
	}

	public static Optional<WeekList> at(String path) {
		return Arrays.stream(values()).filter((list) -> list.path.equals(path)).findFirst();
	}

}
