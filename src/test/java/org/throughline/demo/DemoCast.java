package org.throughline.demo;

import java.util.UUID;

import org.throughline.staff.Actor;
import org.throughline.staff.StaffDirectory;

/**
 * The demo people by the keys of their stories, for tests that look at the demo clinic.
 */
public final class DemoCast {

	private DemoCast() {
	}

	public static UUID staff(String key) {
		return DemoRows.idOf(key);
	}

	public static UUID patient(String key) {
		return DemoRows.idOf("patient " + key);
	}

	public static UUID clinic(String key) {
		return DemoRows.idOf(key);
	}

	/** Somebody at work at Millbrook. */
	public static Actor at(StaffDirectory staff, String key) {
		return staff.actor(staff(key), DemoDay.mainClinic());
	}

}
