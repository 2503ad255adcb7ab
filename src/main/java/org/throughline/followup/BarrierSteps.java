package org.throughline.followup;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.patient.BlockableSteps;
import org.throughline.shared.NotFound;
import org.throughline.shared.RefusedByRule;
import org.throughline.staff.Actor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps that something gets in the way of, and those that are to get it out of the
 * way. Throws as {@link FollowUpService} does.
 */
@Service
@Transactional
public class BarrierSteps implements BlockableSteps {

	private final StepDesk desk;

	private final Steps steps;

	private final JdbcClient jdbc;

	BarrierSteps(StepDesk desk, Steps steps, JdbcClient jdbc) {
		this.desk = desk;
		this.steps = steps;
		this.jdbc = jdbc;
	}

	@Override
	@Transactional(readOnly = true)
	public Map<UUID, String> ofPatient(Actor viewer, UUID patientId, Instant now) {
		Map<UUID, String> open = new LinkedHashMap<>();
		this.steps.ofPatient(viewer, patientId, now)
			.stream()
			.filter(StepView::isOpen)
			.forEach((step) -> open.put(step.id(), step.title()));
		return open;
	}

	/**
	 * An open step of the same patient is what is done about it. The caller has passed
	 * {@link org.throughline.patient.PatientAccess}. Saying so again changes nothing.
	 */
	public void isDoneAbout(Actor actor, UUID patientId, UUID barrierId, @Nullable UUID stepId, Instant now) {
		Obstacle obstacle = obstacle(barrierId, patientId);
		if (stepId == null) {
			throw new RefusedByRule("step", "Choose the step that is to get it out of the way.");
		}
		this.desk.changeUnless((step) -> barrierId.equals(step.barrierId()), actor, stepId, now, (step) -> {
			if (!step.patientId().equals(patientId)) {
				throw new NotFound();
			}
			obstacle.requireMayBeDoneBy(stepId);
			UUID before = step.barrierId();
			if (before != null && !before.equals(barrierId) && obstacle(before, patientId).stands()) {
				throw new RefusedByRule("step",
						"This step is done about something else that gets in the way. Choose another.");
			}
			return step.doneAbout(barrierId);
		});
	}

	/** It was tied to this by a slip, or is for something else after all. */
	public void isNotDoneAbout(Actor actor, UUID patientId, UUID barrierId, UUID stepId, Instant now) {
		obstacle(barrierId, patientId);
		this.desk.changeUnless((step) -> !barrierId.equals(step.barrierId()), actor, stepId, now,
				(step) -> step.doneAbout(null));
	}

	private Obstacle obstacle(UUID barrierId, UUID patientId) {
		return this.jdbc
			.sql("select blocked_step_id, cleared_at is null as stands from barrier where id = ? and patient_id = ?")
			.params(barrierId, patientId)
			.query((row, number) -> new Obstacle(row.getObject("blocked_step_id", UUID.class),
					row.getBoolean("stands")))
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** As a step finds it. */
	private record Obstacle(@Nullable UUID blocked, boolean stands) {

		void requireMayBeDoneBy(UUID stepId) {
			if (!this.stands) {
				throw new RefusedByRule("step", "This is out of the way already.");
			}
			if (stepId.equals(this.blocked)) {
				throw new RefusedByRule("step",
						"That is the step it is in the way of. Choose what gets it out of the way.");
			}
		}

	}

}
