package org.throughline.nudge.web;

import org.jspecify.annotations.Nullable;
import org.throughline.nudge.EmailChoice;

/**
 * The e-mails a person wants, as sent. What was not sent stays as it is.
 */
record EmailForm(@Nullable Boolean door, @Nullable Boolean digest) {

	EmailChoice choice(EmailChoice now) {
		return new EmailChoice((this.door != null) ? this.door : now.door(),
				(this.digest != null) ? this.digest : now.digest());
	}

}
