package org.throughline.nudge;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Hands an e-mail to the mail server, and knows what became of it.
 */
class MailServer {

	/** What the library has for the answer of a server that hung up. */
	private static final String HUNG_UP = "[EOF]";

	private final JavaMailSender sender;

	private final MailSettings settings;

	MailServer(JavaMailSender sender, MailSettings settings) {
		this.sender = sender;
		this.settings = settings;
	}

	/**
	 * What became of an e-mail.
	 */
	enum Outcome {

		SENT,
		/** The server did not take this one; it may later. */
		REFUSED,
		/** No server, or it does not know us: the others need not be tried now. */
		UNREACHABLE,
		/** The server fell silent: it may have taken it. */
		UNSURE

	}

	/**
	 * @param id the same each time it is tried, so that a mailbox may tell
	 */
	Outcome send(UUID id, String to, Letter letter, Instant now) {
		try {
			this.sender.send(message(id, to, letter, now));
			return Outcome.SENT;
		}
		catch (MailSendException ex) {
			return outcome(ex);
		}
		catch (MailException ex) {
			return Outcome.UNREACHABLE;
		}
		catch (MessagingException ex) {
			return Outcome.REFUSED;
		}
	}

	private MimeMessage message(UUID id, String to, Letter letter, Instant now) throws MessagingException {
		MimeMessage message = this.sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
		helper.setFrom(this.settings.from());
		helper.setTo(to);
		helper.setSubject(letter.subject());
		helper.setText(letter.text());
		helper.setSentDate(Date.from(now));
		String sender = new InternetAddress(this.settings.from()).getAddress();
		message.setHeader("Message-ID", "<%s@%s>".formatted(id, sender.substring(sender.indexOf('@') + 1)));
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

	/** Spring's own cause is the connection; a message that fails is in the list. */
	private static Outcome outcome(MailSendException ex) {
		Exception why = ex.getFailedMessages().values().stream().findFirst().orElse(null);
		if (why == null) {
			return Outcome.SENT;
		}
		if (why == ex.getCause()) {
			return Outcome.UNREACHABLE;
		}
		boolean answered = why instanceof SendFailedException && !HUNG_UP.equals(why.getMessage());
		return answered ? Outcome.REFUSED : Outcome.UNSURE;
	}

}
