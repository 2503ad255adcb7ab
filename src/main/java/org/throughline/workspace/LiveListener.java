package org.throughline.workspace;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears the notes of all instances on one connection of its own, outside the pool, and
 * connects again when it is lost. Notes missed meanwhile are not told again, so everybody
 * then looks anew.
 */
@Component
class LiveListener implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LiveListener.class);

	private static final int PATIENCE_MILLIS = 10_000;

	private static final int ALIVE_SECONDS = 3;

	private static final long PAUSE_MILLIS = 1_000;

	private final JdbcConnectionDetails database;

	private final ApplicationEventPublisher events;

	private volatile @Nullable Thread thread;

	private volatile @Nullable Connection connection;

	LiveListener(JdbcConnectionDetails database, ApplicationEventPublisher events) {
		this.database = database;
		this.events = events;
	}

	@Override
	public void start() {
		Thread listening = new Thread(this::listenForEver, "live-listener");
		listening.setDaemon(true);
		this.thread = listening;
		listening.start();
	}

	@Override
	public void stop() {
		Thread listening = this.thread;
		this.thread = null;
		closeQuietly();
		if (listening != null) {
			listening.interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	private void listenForEver() {
		boolean lostBefore = false;
		while (isRunning()) {
			try {
				listen(lostBefore);
			}
			catch (SQLException ex) {
				if (isRunning()) {
					log.warn("Live updates lost the database, trying again: SQL state {}", ex.getSQLState());
				}
			}
			finally {
				closeQuietly();
			}
			lostBefore = true;
			pause();
		}
	}

	private void listen(boolean lostBefore) throws SQLException {
		Connection opened = DriverManager.getConnection(this.database.getJdbcUrl(), properties());
		this.connection = opened;
		try (Statement statement = opened.createStatement()) {
			statement.execute("listen " + LiveNotes.CHANNEL);
		}
		if (lostBefore) {
			this.events.publishEvent(new ClinicChangedNow(null));
		}
		PGConnection notes = opened.unwrap(PGConnection.class);
		while (isRunning()) {
			@Nullable PGNotification[] heard = notes.getNotifications(PATIENCE_MILLIS);
			if (heard == null || heard.length == 0) {
				requireAlive(opened);
				continue;
			}
			for (PGNotification note : heard) {
				tell(note);
			}
		}
	}

	private void tell(@Nullable PGNotification note) {
		if (note == null) {
			return;
		}
		try {
			this.events.publishEvent(new ClinicChangedNow(UUID.fromString(note.getParameter())));
		}
		catch (RuntimeException ex) {
			log.warn("A live note could not be passed on: {}", ex.getClass().getSimpleName());
		}
	}

	private static void requireAlive(Connection opened) throws SQLException {
		if (!opened.isValid(ALIVE_SECONDS)) {
			throw new SQLException("The connection for live updates is gone", "08006");
		}
	}

	private Properties properties() {
		Properties properties = new Properties();
		properties.setProperty("user", this.database.getUsername());
		properties.setProperty("password", this.database.getPassword());
		properties.setProperty("ApplicationName", "throughline live");
		properties.setProperty("tcpKeepAlive", "true");
		return properties;
	}

	private void closeQuietly() {
		Connection open = this.connection;
		this.connection = null;
		if (open == null) {
			return;
		}
		try {
			open.close();
		}
		catch (SQLException ex) {
			log.debug("The connection for live updates was closed already");
		}
	}

	private void pause() {
		if (!isRunning()) {
			return;
		}
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.thread = null;
		}
	}

}
