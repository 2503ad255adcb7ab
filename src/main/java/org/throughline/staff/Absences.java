package org.throughline.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.Clinics;
import org.throughline.clinic.Moments;
import org.throughline.shared.ChangedMeanwhile;
import org.throughline.shared.Ids;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.AwayRecords.AskedBefore;
import org.throughline.staff.AwayRecords.AskedNow;
import org.throughline.staff.AwayRecords.NotNeeded;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away from when to when, and who covers meanwhile.
 */
@Service
@Transactional
public class Absences {

	private final AwayRecords records;

	private final StaffDirectory directory;

	private final CoverAsking covers;

	private final Clinics clinics;

	private final Moments moments;

	private final ApplicationEventPublisher events;

	Absences(AwayRecords records, StaffDirectory directory, CoverAsking covers, Clinics clinics, Moments moments,
			ApplicationEventPublisher events) {
		this.records = records;
		this.directory = directory;
		this.covers = covers;
		this.clinics = clinics;
		this.moments = moments;
		this.events = events;
	}

	/**
	 * @param coverId who is asked to cover everything, if anybody is
	 */
	public UUID away(Actor actor, UUID staffId, Instant from, Instant until, @Nullable UUID coverId, Instant now) {
		StaffCard who = mayArrangeFor(actor, staffId);
		if (!until.isAfter(from)) {
			throw new RefusedByRule("until", "The end is before the start. Choose a later day.");
		}
		if (!until.isAfter(now)) {
			throw new RefusedByRule("until", "These days are over. Choose a later day.");
		}
		this.records.lock(staffId);
		if (this.records.isAwayBetween(staffId, from, until)) {
			throw new RefusedByRule("from",
					"%s is away then already. End these dates first.".formatted(who.shortName()));
		}
		UUID awayId = Ids.next();
		this.records.add(awayId, staffId, from, until, actor.staffId(), now);
		record(actor, staffId, "away dates added", Map.of("from", from.toString(), "until", until.toString()), now);
		if (coverId != null) {
			this.covers.ask(actor, new AwaySpan(awayId, from, until, List.of()), who, null, coverId, now);
		}
		return awayId;
	}

	/**
	 * Asks somebody to cover, in place of whoever was asked for the same before.
	 * @param kind of step; absent when it is everything
	 */
	public void askCover(Actor actor, UUID staffId, UUID awayId, @Nullable String kind, UUID coverId, Instant now) {
		StaffCard who = mayArrangeFor(actor, staffId);
		this.records.lock(staffId);
		AwaySpan span = this.records.span(staffId, awayId)
			.filter((one) -> one.until().isAfter(now))
			.orElseThrow(Absences::over);
		this.covers.requireKnown(kind);
		this.covers.ask(actor, span, who, kind, coverId, now);
	}

	/** "Yes, I cover." */
	public void acceptCover(Actor actor, UUID coverId, Instant now) {
		AskedNow asked = this.records.askedNow(coverId, actor.staffId())
			.orElseThrow(() -> first(asked(actor, coverId, now)));
		requireStillAway(asked, now);
		if (!this.records.accept(coverId, now)) {
			throw first(asked(actor, coverId, now));
		}
		record(actor, asked.away(), "cover accepted", Map.of("cover", actor.staffId().toString()), now);
	}

	/** "Not me", also after a yes: from then nobody covers it. */
	public void declineCover(Actor actor, UUID coverId, String reason, Instant now) {
		Optional<AskedNow> asked = this.records.askedNow(coverId, actor.staffId());
		asked.ifPresent((one) -> requireStillAway(one, now));
		if (asked.isPresent() && this.records.decline(coverId, reason, now)) {
			record(actor, asked.get().away(), "cover declined",
					Map.of("cover", actor.staffId().toString(), "reason", reason), now);
		}
		else if (!reason.equals(asked(actor, coverId, now).saidNo())) {
			throw first(asked(actor, coverId, now));
		}
	}

	private void requireStillAway(AskedNow asked, Instant now) {
		if (!asked.until().isAfter(now)) {
			throw new ChangedMeanwhile("%s is back. There is nothing to cover any more."
				.formatted(this.directory.get(asked.away()).shortName()));
		}
	}

	private AskedBefore asked(Actor actor, UUID coverId, Instant now) {
		return this.records.askedBefore(coverId, actor.staffId())
			.orElseThrow(() -> this.records.notNeeded(coverId, actor.staffId())
				.<RuntimeException>map((ended) -> ended(actor, ended, now))
				.orElseGet(NotFound::new));
	}

	private ChangedMeanwhile ended(Actor actor, NotNeeded ended, Instant now) {
		return new ChangedMeanwhile("%s ended these away dates %s. There is nothing to cover.".formatted(
				this.directory.get(ended.by()).asFirst(actor),
				this.moments.since(ended.at(), this.clinics.get(actor.clinicId()).calendar(), now)));
	}

	/** Somebody else has it to answer, or it was answered in another window. */
	private ChangedMeanwhile first(AskedBefore gone) {
		return new ChangedMeanwhile(this.directory.find(gone.askedNow())
			.map((who) -> "%s is asked to cover this now.".formatted(who.shortName()))
			.orElse("You said no to this already. Nobody is asked to cover it now."));
	}

	/** Back earlier than planned, or not away after all. */
	public void backFrom(Actor actor, UUID staffId, UUID awayId, Instant now) {
		mayArrangeFor(actor, staffId);
		this.records.lock(staffId);
		if (!this.records.end(staffId, awayId, actor.staffId(), now)) {
			throw over();
		}
		record(actor, staffId, "away dates ended", Map.of("away", awayId.toString()), now);
	}

	/** Ended in another window, or by themselves; of nobody's dates is more said. */
	private static ChangedMeanwhile over() {
		return new ChangedMeanwhile("These away dates are over already.");
	}

	/**
	 * Clinical people and administration arrange it for anybody, everybody for
	 * themselves.
	 */
	public StaffCard mayArrangeFor(Actor actor, UUID staffId) {
		StaffCard who = this.directory.get(staffId);
		if (!mayArrange(actor, who)) {
			throw new NotFound();
		}
		return who;
	}

	public static boolean mayArrange(Actor actor, StaffCard who) {
		return actor.staffId().equals(who.id()) || actor.has(Duty.ADMINISTRATION)
				|| actor.isClinical() && actor.clinicIds().stream().anyMatch(who::worksAt);
	}

	private void record(Actor actor, UUID staffId, String what, Map<String, Object> detail, Instant now) {
		this.events.publishEvent(new StaffChanged(now, actor.staffId(), staffId, what, detail));
	}

}
