package org.throughline.workspace;

import java.util.Optional;

/**
 * What the person in front of a form has sent just now, as one short sign: the same words
 * have the same sign.
 */
public interface SentWords {

	/** Nothing when no form was sent: a job, or an import. */
	Optional<String> digest();

}
