package org.throughline.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.throughline.staff.Actor;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The stream that tells an open page of changes.
 */
@Controller
class LiveController {

	private final LiveStreams streams;

	LiveController(LiveStreams streams) {
		this.streams = streams;
	}

	@GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter live(Actor actor, HttpSession session, HttpServletResponse response) {
		response.setHeader("X-Accel-Buffering", "no");
		return this.streams.open(actor, session.getId());
	}

}
