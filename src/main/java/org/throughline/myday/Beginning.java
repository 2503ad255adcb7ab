package org.throughline.myday;

/**
 * How far a new clinic has come: whether anybody works there beside the administrator,
 * and whether a patient is on file.
 */
public record Beginning(boolean colleagues, boolean patients) {

	boolean isOver() {
		return this.colleagues && this.patients;
	}

}
