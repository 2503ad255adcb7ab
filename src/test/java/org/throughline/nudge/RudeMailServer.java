package org.throughline.nudge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Speaks enough SMTP to be told an e-mail, and then does not behave.
 */
class RudeMailServer implements AutoCloseable {

	private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

	private final AtomicInteger told = new AtomicInteger();

	private final boolean refusesRecipients;

	RudeMailServer(boolean refusesRecipients) throws IOException {
		this.refusesRecipients = refusesRecipients;
		Thread talks = new Thread(this::talk, "rude-mail-server");
		talks.setDaemon(true);
		talks.start();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/** How many e-mails it had to the last dot. */
	int told() {
		return this.told.get();
	}

	private void talk() {
		while (!this.socket.isClosed()) {
			try (Socket caller = this.socket.accept()) {
				answer(caller);
			}
			catch (IOException ex) {
				// Hung up: the next one
			}
		}
	}

	private void answer(Socket caller) throws IOException {
		BufferedReader lines = new BufferedReader(
				new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
		say(caller, "220 here");
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (line.startsWith("RCPT") && this.refusesRecipients) {
				say(caller, "450 not now");
			}
			else if (line.startsWith("DATA")) {
				say(caller, "354 go on");
				while (!".".equals(lines.readLine())) {
					// All of it
				}
				this.told.incrementAndGet();
				return;
			}
			else {
				say(caller, "250 fine");
			}
		}
	}

	private static void say(Socket caller, String answer) throws IOException {
		OutputStream out = caller.getOutputStream();
		out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
