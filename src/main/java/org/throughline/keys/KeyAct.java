package org.throughline.keys;

import java.util.Arrays;
import java.util.List;

/**
 * What a single key can do, with the key it has until a person chooses another. Whatever
 * carries the name of an act as {@code data-key} on a page is what its key presses there.
 */
public enum KeyAct {

	FIND(KeyPlace.ANYWHERE, "/", "Find a patient, a person or a next step"),
	HANDOFF(KeyPlace.ANYWHERE, "h", "Log a handoff"), CONTACT(KeyPlace.ANYWHERE, "c", "Log a contact"),
	NOTEBOOK(KeyPlace.ANYWHERE, "b", "Notebook"), SHOW_KEYS(KeyPlace.ANYWHERE, "?", "Show the keys"),
	GO(KeyPlace.ANYWHERE, "g", "Go to a place, with a second key"), GO_HUDDLE(KeyPlace.AFTER_GO, "h", "Huddle"),
	GO_DAY(KeyPlace.AFTER_GO, "d", "My day"), GO_PATIENTS(KeyPlace.AFTER_GO, "p", "Patients"),
	GO_OWNS(KeyPlace.AFTER_GO, "o", "Who owns what"), GO_WEEK(KeyPlace.AFTER_GO, "w", "Weekly review"),
	NEXT(KeyPlace.LISTS, "j", "Next"), PREVIOUS(KeyPlace.LISTS, "k", "Previous"),
	YES(KeyPlace.LISTS, "y", "Said yes here"), OWNER(KeyPlace.LISTS, "a", "Give it an owner"),
	STEP(KeyPlace.LISTS, "n", "Add a next step"), TALKED(KeyPlace.LISTS, "d", "Talked through, or done"),
	LINES(KeyPlace.LISTS, "e", "Change the three lines"), NAMES(KeyPlace.LISTS, "p", "Names or initials"),
	TIMER(KeyPlace.LISTS, "t", "Start or pause the timer");

	private final KeyPlace place;

	private final String usual;

	private final String says;

	KeyAct(KeyPlace place, String usual, String says) {
		this.place = place;
		this.usual = usual;
		this.says = says;
	}

	public KeyPlace place() {
		return this.place;
	}

	/** Its key until a person chooses another. */
	public String usual() {
		return this.usual;
	}

	/** What it does, as the list of keys says it. */
	public String says() {
		return this.says;
	}

	/** Whether both could be meant by one key. */
	boolean meets(KeyAct other) {
		return isAfterGo() == other.isAfterGo();
	}

	boolean isAfterGo() {
		return this.place == KeyPlace.AFTER_GO;
	}

	public static List<KeyAct> in(KeyPlace place) {
		return Arrays.stream(values()).filter((act) -> act.place == place).toList();
	}

}
