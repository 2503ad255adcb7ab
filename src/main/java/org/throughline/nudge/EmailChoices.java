package org.throughline.nudge;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.throughline.staff.Actor;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which e-mails each person wants, and whether any can be sent at all.
 */
@Service
@Transactional(readOnly = true)
public class EmailChoices {

	private final JdbcClient jdbc;

	private final ObjectProvider<JavaMailSender> mailServer;

	private final ApplicationEventPublisher events;

	EmailChoices(JdbcClient jdbc, ObjectProvider<JavaMailSender> mailServer, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.mailServer = mailServer;
		this.events = events;
	}

	/** Whether the clinic has set up e-mail. */
	public boolean canBeSent() {
		return this.mailServer.getIfAvailable() != null;
	}

	public EmailChoice of(UUID staffId) {
		return this.jdbc.sql("select door, digest from email_choice where staff_id = ?")
			.param(staffId)
			.query((row, number) -> new EmailChoice(row.getBoolean("door"), row.getBoolean("digest")))
			.optional()
			.orElse(EmailChoice.BOTH);
	}

	@Transactional
	public void change(Actor actor, EmailChoice choice, Instant now) {
		this.jdbc.sql("""
				insert into email_choice (staff_id, door, digest, changed_at) values (:staff, :door, :digest, :now)
				on conflict (staff_id) do update
				   set door = excluded.door, digest = excluded.digest, changed_at = excluded.changed_at
				""")
			.param("staff", actor.staffId())
			.param("door", choice.door())
			.param("digest", choice.digest())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
		this.events.publishEvent(new EmailChosen(now, actor.staffId(), choice));
	}

	/** Everybody who ever chose. */
	Map<UUID, EmailChoice> all() {
		Map<UUID, EmailChoice> all = new HashMap<>();
		this.jdbc.sql("select staff_id, door, digest from email_choice")
			.query((RowCallbackHandler) (row) -> all.put(row.getObject("staff_id", UUID.class),
					new EmailChoice(row.getBoolean("door"), row.getBoolean("digest"))));
		return all;
	}

}
