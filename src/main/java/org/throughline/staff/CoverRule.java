package org.throughline.staff;

import java.util.Map;

/**
 * The kinds of work that can be covered one by one, and who may do each.
 */
public interface CoverRule {

	/** The name of each kind, and how people call it, in the order of a form. */
	Map<String, String> kinds();

	boolean mayCover(String kind, Discipline discipline);

}
