package org.throughline.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds and changes colleagues, stops their sign-in, and lets them leave once nothing is
 * theirs any more.
 */
@Service
@Transactional
public class StaffService {

	private final StaffMemberRepository members;

	private final StaffRecords records;

	private final StillHeld held;

	private final ApplicationEventPublisher events;

	StaffService(StaffMemberRepository members, StaffRecords records, StillHeld held,
			ApplicationEventPublisher events) {
		this.members = members;
		this.records = records;
		this.held = held;
		this.events = events;
	}

	/**
	 * @param actorId who adds them; absent for the first person of an empty database
	 */
	public UUID add(@Nullable UUID actorId, StaffDetails details, Instant now) {
		check(details, null);
		StaffMember member = this.members.saveAndFlush(new StaffMember(details));
		record(actorId, member.id(), "person added", detail(details), now);
		return member.id();
	}

	@Transactional(readOnly = true)
	public StaffView view(UUID staffId) {
		return member(staffId).view();
	}

	/** Somebody with administration and an extension, for whoever cannot sign in. */
	@Transactional(readOnly = true)
	public Optional<StaffDetails> whomToAsk() {
		return this.records.whomToAsk().map((id) -> member(id).view().details());
	}

	public void change(Actor actor, UUID staffId, StaffDetails details, int seenVersion, Instant now) {
		StaffMember member = member(staffId);
		check(details, staffId);
		if (member.administers() && !details.duties().contains(Duty.ADMINISTRATION)) {
			requireAnotherAdministrator(staffId);
		}
		this.held.requireNothingAt(member.clinicsNotIn(details.clinicIds()), member, actor, now);
		this.held.requireMayKeep(details.discipline(), member, actor, now);
		member.change(details, seenVersion);
		this.members.saveAndFlush(member);
		record(actor.staffId(), staffId, "person changed", detail(details), now);
	}

	/**
	 * Immediate and never refused, also for the last who has administration: what the
	 * person holds becomes a gap, their sessions end.
	 */
	public void stopSignIn(Actor actor, UUID staffId, Instant now) {
		StaffMember member = member(staffId);
		member.stopSignIn(actor.staffId(), now);
		this.members.saveAndFlush(member);
		record(actor.staffId(), staffId, StaffChanged.SIGN_IN_STOPPED, Map.of(), now);
	}

	public void allowSignIn(Actor actor, UUID staffId, Instant now) {
		allowAgain(member(staffId), now);
		record(actor.staffId(), staffId, "sign-in allowed again", Map.of(), now);
	}

	/**
	 * Somebody of us has administration and may sign in again, as whoever runs the server
	 * decided when nobody else had it any more.
	 */
	public void takeAdministration(UUID staffId, Instant now) {
		StaffMember member = member(staffId);
		member.administer();
		allowAgain(member, now);
		record(null, staffId, "took administration with the code of the console", Map.of(), now);
	}

	private void allowAgain(StaffMember member, Instant now) {
		Instant stopped = member.allowSignIn();
		this.members.saveAndFlush(member);
		if (stopped != null) {
			this.records.keepStopped(member.id(), stopped, now);
		}
	}

	/** Everything that still names this person, as they would read it. */
	@Transactional(readOnly = true)
	public List<String> heldBy(UUID staffId, Instant now) {
		return this.held.inWords(staffId, now);
	}

	/**
	 * How many things name this person at each clinic whose patients the viewer does not
	 * open.
	 */
	@Transactional(readOnly = true)
	public Map<UUID, Long> heldElsewhere(Actor viewer, UUID staffId, Instant now) {
		return this.held.elsewhere(member(staffId), viewer, now);
	}

	/**
	 * @throws RefusedByRule while anything still names this person, also what somebody
	 * keeps at this moment; or when nobody else has administration
	 */
	public void leave(Actor actor, UUID staffId, Instant now) {
		StaffMember member = member(staffId);
		if (member.administers()) {
			requireAnotherAdministrator(staffId);
		}
		this.records.lock(staffId);
		this.held.requireNothing(member, now);
		member.leave(actor.staffId(), now);
		this.members.saveAndFlush(member);
		record(actor.staffId(), staffId, StaffChanged.SIGN_IN_STOPPED, Map.of("left", true), now);
	}

	private StaffMember member(UUID staffId) {
		return this.members.findById(staffId).orElseThrow(NotFound::new);
	}

	private void check(StaffDetails details, @Nullable UUID staffId) {
		if (details.clinicIds().isEmpty()) {
			throw new RefusedByRule("clinicIds", "Choose at least one clinic.");
		}
		if (this.records.emailTaken(details.email(), staffId)) {
			throw new RefusedByRule("email", "Somebody already signs in with this email. Use another one.");
		}
	}

	/** Two who take it from each other at once do not both succeed. */
	private void requireAnotherAdministrator(UUID staffId) {
		this.records.lockAdministrators();
		if (!this.records.anotherAdministers(staffId)) {
			throw new RefusedByRule("duties", "Nobody else has administration. Give it to somebody else first.");
		}
	}

	private static Map<String, Object> detail(StaffDetails details) {
		return Map.of("discipline", details.discipline().name(), "duties", names(details.duties()), "clinics",
				names(details.clinicIds()));
	}

	private static List<String> names(Set<?> values) {
		return values.stream().map(Object::toString).sorted().toList();
	}

	private void record(@Nullable UUID actorId, UUID staffId, String what, Map<String, Object> detail, Instant now) {
		this.events.publishEvent(new StaffChanged(now, actorId, staffId, what, detail));
	}

}
