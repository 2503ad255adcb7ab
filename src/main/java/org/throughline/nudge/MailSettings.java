package org.throughline.nudge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What e-mails need to know beside the mail server.
 *
 * @param from the sender
 * @param link where people open Throughline
 */
@Validated
@ConfigurationProperties("throughline.mail")
record MailSettings(
		@NotBlank(message = "say who sends the e-mails: THROUGHLINE_MAIL_FROM=throughline@clinic.example") String from,
		@NotBlank(
				message = "say where people open Throughline: THROUGHLINE_MAIL_LINK=https://throughline.clinic.example") @Pattern(
						regexp = "https?://[^\\s?#]+",
						message = "is an address that begins with https://") String link) {

	String page(String path) {
		return this.link.replaceAll("/+$", "") + path;
	}

}
