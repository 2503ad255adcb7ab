package org.throughline.careplan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the goals of a plan and the steps that serve them: one statement for all goals,
 * one for all steps, however many there are.
 */
@Component
class GoalWrites {

	private final JdbcClient jdbc;

	GoalWrites(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that are not named are let go. */
	void goals(UUID planId, List<PlanRow.Goal> goals, Actor by, Instant now) {
		this.jdbc.sql("""
				update plan_goal set position = null, ended_at = :now, ended_by = :by
				 where plan_id = :plan and position is not null and id <> all (:kept)
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("by", by.staffId())
			.param("plan", planId)
			.param("kept", each(goals, PlanRow.Goal::id, UUID[]::new))
			.update();
		this.jdbc
			.sql("""
					insert into plan_goal (id, plan_id, position, title, added_by, added_at)
					select g.id, :plan, g.position, g.title, :by, :now from unnest(:ids, :positions, :titles) as g (id, position, title)
					on conflict (id) do update set position = excluded.position, title = excluded.title
					""")
			.param("plan", planId)
			.param("by", by.staffId())
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("ids", each(goals, PlanRow.Goal::id, UUID[]::new))
			.param("positions", each(goals, PlanRow.Goal::position, Integer[]::new))
			.param("titles", each(goals, PlanRow.Goal::title, String[]::new))
			.update();
	}

	/** Open steps that are not named serve no goal from now on. */
	void steps(UUID planId, List<UUID> open, List<PlanRow.Step> serving) {
		this.jdbc
			.sql("""
					delete from goal_step where plan_id = :plan and follow_up_id = any (:open) and follow_up_id <> all (:kept)
					""")
			.param("plan", planId)
			.param("open", open.toArray(UUID[]::new))
			.param("kept", each(serving, PlanRow.Step::followUpId, UUID[]::new))
			.update();
		serve(planId, serving);
	}

	void serve(UUID planId, PlanRow.Step step) {
		serve(planId, List.of(step));
	}

	/**
	 * The next of a step that repeats serves what the one before it served, and comes
	 * first where that one did.
	 */
	void serveOn(UUID repeated) {
		this.jdbc.sql("""
				with served as (
				  insert into goal_step (follow_up_id, plan_id, goal_id, usable, tracked, willing)
				  select f.id, s.plan_id, s.goal_id, s.usable, s.tracked, s.willing
				    from follow_up f join goal_step s on s.follow_up_id = f.repeats where f.id = ?
				  on conflict (follow_up_id) do nothing returning plan_id, follow_up_id)
				update care_plan p set first_step = f.id
				  from served s join follow_up f on f.id = s.follow_up_id
				 where p.id = s.plan_id and p.first_step = f.repeats
				""").param(repeated).update();
	}

	/** Open again, it comes first where the next of it did that is not needed now. */
	void firstAgain(UUID reopened) {
		this.jdbc.sql("""
				update care_plan p set first_step = s.follow_up_id
				  from goal_step s join plan_goal g on g.id = s.goal_id and g.position is not null
				  join follow_up next on next.repeats = s.follow_up_id and next.ended_at is not null
				 where s.follow_up_id = ? and p.id = s.plan_id and p.first_step = next.id
				""").param(reopened).update();
	}

	private void serve(UUID planId, List<PlanRow.Step> serving) {
		this.jdbc.sql("""
				insert into goal_step (follow_up_id, plan_id, goal_id, usable, tracked, willing)
				select s.step, :plan, s.goal, s.usable, s.tracked, s.willing
				  from unnest(:steps, :goals, :usable, :tracked, :willing) as s (step, goal, usable, tracked, willing)
				on conflict (follow_up_id) do update set goal_id = excluded.goal_id, usable = excluded.usable,
				   tracked = excluded.tracked, willing = excluded.willing
				""")
			.param("plan", planId)
			.param("steps", each(serving, PlanRow.Step::followUpId, UUID[]::new))
			.param("goals", each(serving, PlanRow.Step::goalId, UUID[]::new))
			.param("usable", each(serving, PlanRow.Step::usable, String[]::new))
			.param("tracked", each(serving, (step) -> name(step.tracked()), String[]::new))
			.param("willing", each(serving, (step) -> name(step.willing()), String[]::new))
			.update();
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private static <S, T> @Nullable T[] each(List<S> of, Function<S, @Nullable T> value,
			Function<Integer, @Nullable T[]> array) {
		return of.stream().map(value).toArray((length) -> array.apply(length));
	}

}
