package org.throughline.demo;

import java.util.UUID;

import org.throughline.demo.Story.Back;
import org.throughline.demo.Story.Changed;
import org.throughline.demo.Story.Felt;
import org.throughline.demo.Story.Labelled;
import org.throughline.demo.Story.Question;

import org.springframework.stereotype.Component;

/**
 * Writes what the demo clinic does differently for somebody, the words that came with
 * their records, and what they say: the plan, and whether they feel that we talk to each
 * other.
 */
@Component
class FairnessWriter {

	private final DemoRows rows;

	FairnessWriter(DemoRows rows) {
		this.rows = rows;
	}

	void write(Teller teller) {
		Story.all(teller.story().differently()).forEach((changed) -> changed(teller, changed));
		Story.all(teller.story().saidBack()).forEach((back) -> saidBack(teller, back));
		Story.all(teller.story().felt()).forEach((felt) -> felt(teller, felt));
		Story.all(teller.story().labels()).forEach((labelled) -> labelled(teller, labelled));
	}

	private void changed(Teller teller, Changed changed) {
		this.rows.row("accommodation")
			.with("what", changed.what())
			.with("since", teller.time().date(changed.since()))
			.with("until", teller.time().date(changed.until()))
			.with("noted_by", DemoRows.idOf(changed.by()))
			.with("noted_at", teller.at(changed.since() + " 09:00"))
			.of(teller);
	}

	private void saidBack(Teller teller, Back back) {
		this.rows.row("teach_back")
			.with("plan_id", PlanWriter.planOf(teller))
			.with("version", back.version())
			.with("result", back.result())
			.with("words", back.words())
			.with("second_question", back.asked())
			.with("second_answer", back.answer())
			.with("asked_by", DemoRows.idOf(back.by()))
			.with("asked_at", teller.at(back.at()))
			.of(teller);
	}

	private void felt(Teller teller, Felt felt) {
		this.rows.row("felt_answer")
			.with("asked_on", teller.time().date(felt.day()))
			.with("how", felt.phone() ? "PHONE" : "PAPER")
			.with("told_twice", felt.twice())
			.with("knows_whom", felt.knows())
			.with("words", felt.words())
			.with("written_by", DemoRows.idOf(felt.by()))
			.with("written_at", teller.at(felt.day() + " 11:00"))
			.of(teller);
	}

	private void labelled(Teller teller, Labelled labelled) {
		UUID label = this.rows.row("carried_label")
			.with("label", labelled.label())
			.with("said_by", labelled.saidBy())
			.with("said_on", teller.time().date(labelled.since()))
			.with("account", labelled.account())
			.with("noted_by", DemoRows.idOf(labelled.by()))
			.with("noted_at", teller.at(labelled.since() + " 12:00"))
			.of(teller);
		Question question = labelled.question();
		if (question != null) {
			this.rows.row("label_question")
				.with("id", UUID.randomUUID())
				.with("label_id", label)
				.with("question", question.words())
				.with("asked_by", DemoRows.idOf(question.by()))
				.with("asked_at", teller.at(question.at()))
				.write();
		}
	}

}
