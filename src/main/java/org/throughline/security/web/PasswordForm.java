package org.throughline.security.web;

import org.jspecify.annotations.Nullable;

/**
 * The password somebody has and the one they choose.
 */
record PasswordForm(String currentPassword, String newPassword) {

	PasswordForm(@Nullable String currentPassword, @Nullable String newPassword) {
		this.currentPassword = (currentPassword != null) ? currentPassword : "";
		this.newPassword = (newPassword != null) ? newPassword : "";
	}

}
