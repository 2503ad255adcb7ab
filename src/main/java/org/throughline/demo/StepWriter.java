package org.throughline.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.clinic.ClinicCalendar;
import org.throughline.demo.Story.Step;

import org.springframework.stereotype.Component;

/**
 * Writes the next steps of the demo, whatever state they are in.
 */
@Component
class StepWriter {

	private final DemoRows rows;

	StepWriter(DemoRows rows) {
		this.rows = rows;
	}

	UUID write(Teller teller, Step step, ClinicCalendar calendar) {
		Instant at = teller.at((step.at() != null) ? step.at() : "D-1 15:30");
		String creator = (step.from() != null) ? step.from() : String.valueOf(step.by());
		DemoRows.Row row = begin(teller, step, DemoRows.idOf(creator), at);
		if (step.declined() != null) {
			needed(row, "DECLINED", teller.at(step.declined().at()), DemoRows.idOf(creator));
			row.with("declined_by", DemoRows.idOf(String.valueOf(step.by())))
				.with("decline_reason", step.declined().reason());
		}
		else if (step.owner() != null) {
			patients(row, teller, step, at);
		}
		else if (step.asked()) {
			ownedBy(row, DemoRows.idOf(String.valueOf(step.by()))).with("state", "ASKED")
				.with("asked_by", DemoRows.idOf(creator))
				.with("asked_at", at)
				.with("answer_by", calendar.answerBy(at, teller.at(step.due())));
		}
		else {
			accepted(row, teller, step, DemoRows.idOf(String.valueOf(step.by())), at);
		}
		UUID id = row.of(teller);
		if (step.hardest()) {
			this.rows.row("hardest_mark")
				.with("staff_id", DemoRows.idOf(String.valueOf(step.by())))
				.with("follow_up_id", id)
				.write();
		}
		return id;
	}

	/** What gets in the way, and the step that is stuck because of it. */
	void stuck(Teller teller, List<UUID> steps) {
		List<Story.Obstacle> obstacles = Story.all(teller.story().barriers());
		for (int n = 0; n < obstacles.size(); n++) {
			Integer blocks = obstacles.get(n).blocks();
			if (blocks != null) {
				this.rows.set("barrier", teller.barriers().get(n), "blocked_step_id", steps.get(blocks - 1));
			}
		}
	}

	/** The step of a handoff, once somebody has said yes to it. */
	UUID writeAccepted(Teller teller, Step step, UUID handoffId, UUID creator, UUID owner, Instant at) {
		DemoRows.Row row = begin(teller, step, creator, at).with("handoff_id", handoffId);
		accepted(row, teller, step, owner, at);
		return row.of(teller);
	}

	/** The step of a handoff that came back to its sender. */
	UUID writeSentBack(Teller teller, Step step, UUID handoffId, UUID sender, Instant at, Instant backAt) {
		DemoRows.Row row = begin(teller, step, sender, at).with("handoff_id", handoffId);
		needed(row, "SENT_BACK", backAt, sender);
		return row.of(teller);
	}

	private DemoRows.Row begin(Teller teller, Step step, UUID creator, Instant at) {
		return this.rows.row("follow_up")
			.with("title", step.title())
			.with("kind", step.kind())
			.with("due_at", teller.at(step.due()))
			.with("done_looks_like", step.looks())
			.with("wall_text", step.wall())
			.with("repeat_every_days", step.repeat())
			.with("barrier_id", (step.barrier() != null) ? teller.barriers().get(step.barrier() - 1) : null)
			.with("created_by", creator)
			.with("created_at", at);
	}

	private static void needed(DemoRows.Row row, String because, Instant since, UUID cameBackTo) {
		row.with("state", "NEEDED")
			.with("needed_since", since)
			.with("needed_because", because)
			.with("came_back_to", cameBackTo);
	}

	private static DemoRows.Row ownedBy(DemoRows.Row row, UUID owner) {
		return row.with("owner_kind", "STAFF").with("owner_staff", owner);
	}

	private static void accepted(DemoRows.Row row, Teller teller, Step step, UUID owner, Instant at) {
		ownedBy(row, owner).with("accepted_at", at).with("accepted_recorded_by", owner);
		Story.@Nullable Waiting waiting = step.waiting();
		Story.@Nullable Done done = step.done();
		if (done != null) {
			row.with("state", "DONE")
				.with("ended_at", teller.at(done.at()))
				.with("ended_by", owner)
				.with("done_by", owner)
				.with("outcome", done.outcome());
		}
		else if (waiting != null) {
			row.with("state", "WAITING")
				.with("waiting_on", waiting.whom())
				.with("waiting_since", teller.at(waiting.since()))
				.with("waiting_until", teller.at(waiting.until()));
		}
		else {
			row.with("state", "ACCEPTED");
		}
	}

	private static void patients(DemoRows.Row row, Teller teller, Step step, Instant at) {
		boolean own = "patient".equals(step.owner());
		row.with("state", "ACCEPTED")
			.with("owner_kind", own ? "PATIENT" : "CONTACT_PERSON")
			.with("owner_is_patient", own)
			.with("owner_contact_person", teller.contactPeople().get(step.owner()))
			.with("accepted_at", at)
			.with("accepted_recorded_by", DemoRows.idOrNull(step.from()))
			.with("asks_log_in", step.logIn())
			.with("asks_payment", step.payment())
			.with("rhythm", step.rhythm())
			.with("times_a_week", step.times())
			.with("checked_by", DemoRows.idOrNull(step.checks()));
	}

}
