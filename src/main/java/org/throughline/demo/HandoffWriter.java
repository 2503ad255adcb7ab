package org.throughline.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.throughline.demo.Story.Handed;
import org.throughline.shared.Ids;

import org.springframework.stereotype.Component;

/**
 * Writes the warm handoffs of the demo, wherever they have got to.
 */
@Component
class HandoffWriter {

	private final DemoRows rows;

	private final StepWriter steps;

	HandoffWriter(DemoRows rows, StepWriter steps) {
		this.rows = rows;
		this.steps = steps;
	}

	void write(Teller teller, Handed handed) {
		UUID id = Ids.next();
		Instant at = teller.at(handed.at());
		DemoRows.Row row = this.rows.row("handoff")
			.with("id", id)
			.with("patient_id", teller.patientId())
			.with("clinic_id", teller.clinicId())
			.with("follow_up_id", step(teller, handed, id, at))
			.with("sender_id", DemoRows.idOf(handed.from()))
			.with("kind", handed.kind())
			.with("said_in_front", handed.front())
			.with("safety", handed.safety())
			.with("concern", handed.concern())
			.with("most_urgent", handed.urgent())
			.with("what_changed", handed.changed())
			.with("would_worry", handed.worry())
			.with("minutes", handed.minutes())
			.with("offered_at", at);
		became(row, teller, handed);
		row.write();
		receivers(teller, handed, id);
		for (String what : Story.all(handed.beforeLeaving())) {
			this.rows.row("before_leaving").with("handoff_id", id).with("what", what).of(teller);
		}
	}

	private UUID step(Teller teller, Handed handed, UUID id, Instant at) {
		UUID sender = DemoRows.idOf(handed.from());
		List<Story.Refusal> back = Story.all(handed.sentBack());
		if (!back.isEmpty()) {
			return this.steps.writeSentBack(teller, handed.step(), id, sender, at,
					teller.at(back.get(back.size() - 1).at()));
		}
		Story.Taken taken = (handed.taken() != null) ? handed.taken() : handed.left();
		UUID owner = (taken != null) ? DemoRows.idOf(taken.by()) : sender;
		return this.steps.writeAccepted(teller, handed.step(), id, sender, owner,
				(taken != null) ? teller.at(taken.at()) : at);
	}

	private static void became(DemoRows.Row row, Teller teller, Handed handed) {
		List<Story.Refusal> back = Story.all(handed.sentBack());
		if (!back.isEmpty()) {
			row.with("sent_back_at", teller.at(back.get(back.size() - 1).at()));
		}
		if (handed.taken() != null) {
			row.with("taken_by", DemoRows.idOf(handed.taken().by()))
				.with("taken_at", teller.at(handed.taken().at()))
				.with("taken_recorded_by", DemoRows.idOf(handed.taken().by()));
		}
		if (handed.left() != null) {
			row.with("left_before_at", teller.at(handed.left().at()))
				.with("left_before_by", DemoRows.idOf(handed.left().by()));
		}
		Story.Report report = handed.report();
		if (report != null) {
			row.with("reported_at", teller.at(report.at()))
				.with("report", report.text())
				.with("safety_plan_made", report.plan() ? true : null)
				.with("same_day_intake", report.intake())
				.with("next_visit_on", (report.next() != null) ? teller.time().date(report.next()) : null)
				.with("acknowledged_at", teller.atOrNull(handed.ack()));
		}
	}

	private void receivers(Teller teller, Handed handed, UUID id) {
		int position = 1;
		for (String receiver : handed.to()) {
			Story.Refusal refusal = Story.all(handed.sentBack())
				.stream()
				.filter((each) -> receiver.equals(each.by()))
				.findFirst()
				.orElse(null);
			this.rows.row("handoff_receiver")
				.with("handoff_id", id)
				.with("staff_id", DemoRows.idOf(receiver))
				.with("position", position++)
				.with("declined_at", (refusal != null) ? teller.at(refusal.at()) : null)
				.with("decline_reason", (refusal != null) ? refusal.reason() : null)
				.write();
		}
	}

}
