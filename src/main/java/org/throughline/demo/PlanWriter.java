package org.throughline.demo;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.demo.Story.Kept;
import org.throughline.demo.Story.Plan;
import org.throughline.demo.Story.Said;
import org.throughline.demo.Story.Step;
import org.throughline.shared.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the plans of the demo: what was said, the goals, and which steps serve them. The
 * first version holds the words, the second the goals.
 */
@Component
class PlanWriter {

	private final DemoRows rows;

	private final KeptWriter kept;

	private final JdbcClient jdbc;

	PlanWriter(DemoRows rows, KeptWriter kept, JdbcClient jdbc) {
		this.rows = rows;
		this.kept = kept;
		this.jdbc = jdbc;
	}

	void begin(Teller teller) {
		Plan plan = teller.story().plan();
		if (plan == null) {
			return;
		}
		Instant at = teller.at(plan.at());
		UUID by = DemoRows.idOf(plan.by());
		this.rows.row("care_plan")
			.with("id", planOf(teller))
			.with("patient_id", teller.patientId())
			.with("clinic_id", teller.clinicId())
			.with("version", plan.goals().isEmpty() ? 1 : 2)
			.with("started_at", at)
			.with("started_by", by)
			.with("changed_at", at)
			.with("changed_by", by)
			.with("agreed_on", (plan.agreed() != null) ? teller.time().date(plan.agreed()) : null)
			.with("agreed_with", (plan.agreed() != null) ? by : null)
			.with("agreed_version", (plan.agreed() != null) ? 2 : null)
			.write();
		plan.said().forEach((said) -> hear(teller, said, by, at));
		for (int place = 1; place <= plan.goals().size(); place++) {
			this.rows.row("plan_goal")
				.with("id", goalOf(teller, place))
				.with("plan_id", planOf(teller))
				.with("position", place)
				.with("title", plan.goals().get(place - 1))
				.with("added_by", by)
				.with("added_at", at)
				.write();
		}
		this.kept.write(teller, new Kept("PLAN", plan.keeper(), null, plan.by(), plan.at(), null, null, null));
	}

	void serve(Teller teller, Step step, UUID stepId) {
		@Nullable Integer goal = step.goal();
		if (goal == null) {
			return;
		}
		this.rows.row("goal_step")
			.with("follow_up_id", stepId)
			.with("plan_id", planOf(teller))
			.with("goal_id", goalOf(teller, goal))
			.with("usable", step.plain())
			.with("tracked", step.tracked())
			.with("willing", step.willing())
			.write();
		if (step.first()) {
			this.jdbc.sql("update care_plan set first_step = ? where id = ?").params(stepId, planOf(teller)).update();
		}
	}

	private void hear(Teller teller, Said said, UUID by, Instant at) {
		this.rows.row("plan_words")
			.with("id", Ids.next())
			.with("plan_id", planOf(teller))
			.with("words", said.words())
			.with("said_on", teller.time().date(said.day()))
			.with("heard_by", DemoRows.idOf(said.by()))
			.with("heard_in", said.heardIn())
			.with("said_by", said.saidBy())
			.with("written_by", by)
			.with("written_at", at)
			.write();
	}

	static UUID planOf(Teller teller) {
		return DemoRows.idOf("plan of " + teller.story().id());
	}

	private static UUID goalOf(Teller teller, int place) {
		return DemoRows.idOf("goal %d of %s".formatted(place, teller.story().id()));
	}

}
