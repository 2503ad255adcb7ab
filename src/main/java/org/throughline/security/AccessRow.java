package org.throughline.security;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;
import org.throughline.staff.Duty;
import org.throughline.staff.Group;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;

/**
 * One route and who may use it.
 *
 * @param anyone whether it is open without signing in
 * @param duty the duty a person must have beside their group
 */
record AccessRow(HttpMethod method, PathPattern pattern, Set<Group> groups, boolean anyone, @Nullable Duty duty) {

	boolean allows(@Nullable Actor actor) {
		if (this.anyone) {
			return true;
		}
		return actor != null && this.groups.contains(actor.group()) && (this.duty == null || actor.has(this.duty));
	}

}
