package org.throughline.notebook.web;

import java.net.URI;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The page on which a line was jotted, without scripts: where one goes on afterwards.
 */
final class Back {

	private static final Pattern PAGE_OF_OURS = Pattern.compile("(/[A-Za-z0-9-]+)+");

	private static final String NOTEBOOK = "/notebook";

	private Back() {
	}

	static String to(@Nullable String cameFrom) {
		try {
			String path = (cameFrom != null) ? URI.create(cameFrom).getRawPath() : null;
			return (path != null && PAGE_OF_OURS.matcher(path).matches()) ? path : NOTEBOOK;
		}
		catch (IllegalArgumentException ex) {
			return NOTEBOOK;
		}
	}

}
