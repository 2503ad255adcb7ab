package org.throughline.security.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.throughline.shared.Line;

/**
 * Who administers from now on, as whoever runs the server says with the code.
 */
record AdministratorAgainForm(@NotBlank(message = "Copy the code from the console.") @Line(max = 40) String code,
		@NotBlank(message = "Write their work email.") @Email(message = "Write it like dana@clinic.example.") @Line(
				max = 254) String email,
		@NotBlank(message = "Choose a password.") String password) {

	AdministratorAgainForm {
		code = (code != null) ? code : "";
		email = (email != null) ? email.strip() : "";
		password = (password != null) ? password : "";
	}

}
