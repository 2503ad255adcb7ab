package org.throughline.security;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;
import org.throughline.staff.Duty;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One route and who may use it.
 *
 * @param duty the duty a person must have beside their group
 */
record AccessRow(HttpMethod method, PathPattern pattern, Audience audience, @Nullable Duty duty) {

	/** A line of the table: method, path, who, and perhaps a duty. */
	static AccessRow of(String line) {
		String[] said = line.trim().split("\\s+");
		if (said.length < 3 || said.length > 4) {
			throw new IllegalArgumentException("Not a method, a path, who and perhaps a duty: " + line);
		}
		return new AccessRow(HttpMethod.valueOf(said[0]), PathPatternParser.defaultInstance.parse(said[1]),
				Audience.valueOf(said[2].toUpperCase(Locale.ROOT)),
				(said.length > 3) ? Duty.valueOf(said[3].toUpperCase(Locale.ROOT)) : null);
	}

	/** Whether it is open without signing in. */
	boolean anyone() {
		return this.audience == Audience.ANYONE;
	}

	boolean allows(@Nullable Actor actor) {
		return anyone() || actor != null && this.audience.includes(actor.group())
				&& (this.duty == null || actor.has(this.duty));
	}

}
