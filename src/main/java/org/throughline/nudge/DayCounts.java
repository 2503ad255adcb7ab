package org.throughline.nudge;

/**
 * How much a day holds for one person.
 *
 * @param atDoor what waits for their answer, as in the navigation
 * @param today what is theirs and due today, not late
 * @param late what is theirs and late
 */
record DayCounts(int atDoor, int today, int late) {

	boolean nothing() {
		return this.atDoor == 0 && this.today == 0 && this.late == 0;
	}

}
