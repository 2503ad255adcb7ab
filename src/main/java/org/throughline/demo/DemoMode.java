package org.throughline.demo;

import org.throughline.localdb.LocalDatabase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/**
 * Whether this Throughline shows the demo clinic, where anybody at this computer may sign
 * in as any of the demo people.
 *
 * @param isOn whether the demo clinic is shown
 */
public record DemoMode(boolean isOn) {

	/**
	 * As {@code throughline.demo} says. Unsaid: on with the embedded database until a
	 * real clinic was started on it, off on a configured server.
	 */
	public static DemoMode of(Environment environment, ObjectProvider<LocalDatabase> localDatabase) {
		Boolean asked = environment.getProperty("throughline.demo", Boolean.class);
		if (asked != null) {
			return new DemoMode(asked);
		}
		LocalDatabase local = localDatabase.getIfAvailable();
		return new DemoMode(local != null && local.isDemo());
	}

}
