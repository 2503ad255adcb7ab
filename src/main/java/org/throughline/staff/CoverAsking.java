package org.throughline.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.clinic.Clinics;
import org.throughline.shared.Ids;
import org.throughline.shared.RefusedByRule;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks somebody to cover for a colleague who is away, when they can. A cover is asked
 * like an owner is: naming yourself is saying yes.
 */
@Component
class CoverAsking {

	/** When they are away already, or nearly. */
	private static final Duration LEAST_TIME_TO_ANSWER = Duration.ofMinutes(15);

	private final AwayRecords records;

	private final StaffDirectory directory;

	private final Clinics clinics;

	private final ObjectProvider<CoverRule> rule;

	private final ApplicationEventPublisher events;

	CoverAsking(AwayRecords records, StaffDirectory directory, Clinics clinics, ObjectProvider<CoverRule> rule,
			ApplicationEventPublisher events) {
		this.records = records;
		this.directory = directory;
		this.clinics = clinics;
		this.rule = rule;
		this.events = events;
	}

	void requireKnown(@Nullable String kind) {
		if (kind != null && this.rule.stream().noneMatch((rules) -> rules.kinds().containsKey(kind))) {
			throw new RefusedByRule("kind", "Choose one of the list.");
		}
	}

	void ask(Actor actor, AwaySpan span, StaffCard who, @Nullable String kind, UUID coverId, Instant now) {
		RefusedByRule no = refusal(span, who, kind, coverId);
		if (no != null) {
			throw no;
		}
		ClinicCalendar calendar = this.clinics.get(actor.clinicId()).calendar();
		boolean self = coverId.equals(actor.staffId());
		Instant soonest = now.plus(LEAST_TIME_TO_ANSWER);
		Instant neededFrom = span.from().isAfter(soonest) ? span.from() : soonest;
		this.records.replaceCover(span.id(), who.id(), new Cover(Ids.next(), kind, coverId, actor.staffId(), now,
				calendar.answerBy(now, neededFrom), self ? now : null));
		this.events.publishEvent(new StaffChanged(now, actor.staffId(), who.id(), "cover asked",
				Map.of("cover", coverId.toString(), "kind", (kind != null) ? kind : "everything")));
	}

	/**
	 * Asks somebody else in place of who covers, as far as they can.
	 * @return whether they can
	 */
	boolean pass(Actor actor, CoverDuty duty, UUID coverId, Instant now) {
		this.records.lock(duty.away().id());
		if (refusal(duty.span(), duty.away(), duty.cover().kind(), coverId) != null) {
			return false;
		}
		ask(actor, duty.span(), duty.away(), duty.cover().kind(), coverId, now);
		return true;
	}

	private @Nullable RefusedByRule refusal(AwaySpan span, StaffCard who, @Nullable String kind, UUID coverId) {
		StaffCard cover = this.directory.find(coverId)
			.filter((card) -> card.isActive() && card.clinicIds().stream().anyMatch(who::worksAt))
			.orElse(null);
		if (cover == null) {
			return new RefusedByRule("coverId", "Choose one person from the list.");
		}
		if (coverId.equals(who.id())) {
			return new RefusedByRule("coverId", "Somebody else has to cover. Choose another person.");
		}
		if (cover.away().stream().anyMatch((other) -> other.overlaps(span.from(), span.until()))) {
			return new RefusedByRule("coverId",
					"%s is away then too. Choose another person.".formatted(cover.shortName()));
		}
		if (kind != null && this.rule.stream().anyMatch((rules) -> !rules.mayCover(kind, cover.discipline()))) {
			return new RefusedByRule("coverId",
					"%s may not do that kind of step. Choose another person.".formatted(cover.shortName()));
		}
		return null;
	}

}
