package org.throughline.security;

import java.util.Set;

import org.throughline.staff.Group;

/**
 * For whom a route is open, in the words of the access table.
 */
enum Audience {

	/** Visitors too: nobody has to sign in. */
	ANYONE(Group.values()),

	/** Everybody who has signed in, and the shared screen. */
	ROOM(Group.values()),

	/** Everybody who has signed in for themselves. */
	STAFF(Group.CLINICAL, Group.CARE, Group.DESK),

	/** Whoever treats or looks after patients: not the desk. */
	TREATING(Group.CLINICAL, Group.CARE),

	/** The clinical group alone. */
	CLINICIANS(Group.CLINICAL);

	private final Set<Group> groups;

	Audience(Group... groups) {
		this.groups = Set.of(groups);
	}

	boolean includes(Group group) {
		return this.groups.contains(group);
	}

}
