package org.throughline.workspace.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.staff.Actor;
import org.throughline.workspace.ClinicChangedNow;
import org.throughline.workspace.NavCount.Place;
import org.throughline.workspace.NavCounts;
import org.throughline.workspace.NavNumber;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open pages of this instance: each is told when something changed in its clinic and
 * how much waits at its person's door. A page whose session has ended is let go.
 */
@Component
class LiveStreams implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LiveStreams.class);

	private static final Duration LONGEST = Duration.ofMinutes(30);

	private static final long GATHER_MILLIS = 150;

	private static final long BEAT_SECONDS = 5;

	private final NavCounts counts;

	private final LiveSessions sessions;

	private final Clock clock;

	private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();

	private final Set<ClinicChangedNow> changes = ConcurrentHashMap.newKeySet();

	private volatile ScheduledExecutorService work = Executors.newScheduledThreadPool(0);

	private volatile boolean running;

	LiveStreams(NavCounts counts, LiveSessions sessions, Clock clock) {
		this.counts = counts;
		this.sessions = sessions;
		this.clock = clock;
	}

	SseEmitter open(Actor actor, String sessionId) {
		SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
		LiveStream stream = new LiveStream(actor, sessionId, emitter);
		emitter.onCompletion(() -> this.streams.remove(stream));
		emitter.onTimeout(emitter::complete);
		emitter.onError((ex) -> this.streams.remove(stream));
		this.streams.add(stream);
		stream.beat();
		tellDoor(stream);
		return emitter;
	}

	int size() {
		return this.streams.size();
	}

	@EventListener
	void gather(ClinicChangedNow changed) {
		if (this.running && this.changes.add(changed)) {
			this.work.schedule(() -> safely(() -> tell(changed)), GATHER_MILLIS, TimeUnit.MILLISECONDS);
		}
	}

	private void tell(ClinicChangedNow changed) {
		this.changes.remove(changed);
		List<LiveStream> concerned = this.streams.stream()
			.filter((stream) -> changed.concerns(stream.actor().clinicId()))
			.toList();
		concerned.forEach(LiveStream::tellChange);
		concerned.forEach(this::tellDoor);
	}

	private void tellDoor(LiveStream stream) {
		if (stream.hasADoor()) {
			stream.tellDoor(this.counts.of(stream.actor(), this.clock.instant())
				.getOrDefault(Place.DOOR, NavNumber.NONE)
				.count());
		}
	}

	private void beat() {
		if (this.streams.isEmpty()) {
			return;
		}
		Collection<String> lasting = this.sessions.lasting(
				this.streams.stream().map(LiveStream::sessionId).collect(Collectors.toSet()), this.clock.instant());
		this.streams.forEach((stream) -> {
			if (lasting.contains(stream.sessionId())) {
				stream.beat();
			}
			else {
				stream.tellSignedOut();
			}
		});
	}

	private static void safely(Runnable task) {
		try {
			task.run();
		}
		catch (RuntimeException ex) {
			log.warn("Open pages could not be told of a change: {}", ex.getClass().getSimpleName());
		}
	}

	@Override
	public void start() {
		this.work = Executors.newScheduledThreadPool(2, (task) -> {
			Thread thread = new Thread(task, "live-streams");
			thread.setDaemon(true);
			return thread;
		});
		this.work.scheduleWithFixedDelay(() -> safely(this::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
		this.running = true;
	}

	/** Before the web server waits for its requests to end: these would never. */
	@Override
	public void stop() {
		this.running = false;
		this.work.shutdownNow();
		this.streams.forEach(LiveStream::end);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
