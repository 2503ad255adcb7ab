package org.throughline.workspace.web;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

import org.throughline.staff.Actor;
import org.throughline.staff.Group;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page that is told of changes while its session lasts.
 */
final class LiveStream {

	private static final int UNTOLD = -1;

	private final Actor actor;

	private final String sessionId;

	private final SseEmitter emitter;

	private final AtomicInteger toldAtTheDoor = new AtomicInteger(UNTOLD);

	LiveStream(Actor actor, String sessionId, SseEmitter emitter) {
		this.actor = actor;
		this.sessionId = sessionId;
		this.emitter = emitter;
	}

	Actor actor() {
		return this.actor;
	}

	String sessionId() {
		return this.sessionId;
	}

	boolean hasADoor() {
		return this.actor.group() != Group.SCREEN;
	}

	void tellDoor(int waiting) {
		if (this.toldAtTheDoor.getAndSet(waiting) != waiting) {
			send(SseEmitter.event().name("door").data(waiting));
		}
	}

	void tellChange() {
		send(SseEmitter.event().name("huddle").data("changed"));
	}

	void beat() {
		send(SseEmitter.event().comment("still here"));
	}

	void tellSignedOut() {
		send(SseEmitter.event().name("signed-out").data("now"));
		end();
	}

	void end() {
		this.emitter.complete();
	}

	private synchronized void send(SseEmitter.SseEventBuilder event) {
		try {
			this.emitter.send(event);
		}
		catch (IOException | IllegalStateException ex) {
			this.emitter.completeWithError(ex);
		}
	}

}
