package org.throughline.careteam.web;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.throughline.careteam.ExternalClinician;
import org.throughline.careteam.NewExternalClinician;
import org.throughline.shared.Line;
import org.throughline.shared.Texts;

/**
 * A clinician from elsewhere as somebody types them.
 *
 * @param version what the writer saw; absent for somebody new
 */
record ExternalForm(@Nullable UUID formKey,
		@NotBlank(message = "What is their name?") @Nullable @Line(max = 120) String name,
		@NotBlank(message = "What are they? Plain words will do.") @Nullable @Line(max = 60) String role,
		@NotBlank(message = "Where do they work?") @Nullable @Line(max = 120) String organization,
		@Nullable @Line(max = 40) String phone, @Nullable @Line(max = 40) String fax, @Nullable Integer version) {

	static ExternalForm empty() {
		return new ExternalForm(null, null, null, null, null, null, null);
	}

	static ExternalForm of(ExternalClinician known) {
		return new ExternalForm(null, known.name(), known.role(), known.organization(), known.phone(), known.fax(),
				known.version());
	}

	/** The same words over what was kept meanwhile. */
	ExternalForm over(ExternalClinician newer) {
		return new ExternalForm(null, this.name, this.role, this.organization, this.phone, this.fax, newer.version());
	}

	NewExternalClinician details() {
		return new NewExternalClinician(text(this.name), text(this.role), text(this.organization),
				Texts.clean(this.phone), Texts.clean(this.fax));
	}

	int basedOn() {
		return (this.version != null) ? this.version : -1;
	}

	private static String text(@Nullable String typed) {
		return Objects.requireNonNull(Texts.clean(typed));
	}

}
