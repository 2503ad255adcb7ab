package org.throughline.careplan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.throughline.followup.StepView;
import org.throughline.followup.Steps;
import org.throughline.responsibility.Responsibilities;
import org.throughline.responsibility.ResponsibilityKind;
import org.throughline.responsibility.ResponsibilityView;
import org.throughline.shared.NotFound;
import org.throughline.shared.Piece;
import org.throughline.staff.Actor;
import org.throughline.staff.Group;
import org.throughline.staff.StaffDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans as this viewer may see them; the desk sees none. Whoever shows one patient opens
 * the patient first.
 */
@Service
@Transactional(readOnly = true)
public class CarePlans {

	private static final int ON_A_PAGE = 20;

	private final PlanQueries queries;

	private final Steps steps;

	private final Responsibilities responsibilities;

	private final StaffDirectory staff;

	CarePlans(PlanQueries queries, Steps steps, Responsibilities responsibilities, StaffDirectory staff) {
		this.queries = queries;
		this.steps = steps;
		this.responsibilities = responsibilities;
		this.staff = staff;
	}

	/** Three statements: the plan, its steps, its keeper. */
	public Optional<PlanView> ofPatient(Actor viewer, UUID patientId, Instant now) {
		if (!reads(viewer)) {
			return Optional.empty();
		}
		return this.queries.ofPatient(patientId)
			.map((row) -> view(row, this.steps.ofPatient(viewer, patientId, now),
					this.responsibilities.ofPatient(viewer, patientId, now)));
	}

	/**
	 * The same for a page that has read steps and responsibilities already. One
	 * statement.
	 */
	public Optional<PlanView> ofPatient(Actor viewer, UUID patientId, List<StepView> steps,
			List<ResponsibilityView> responsibilities) {
		return reads(viewer) ? this.queries.ofPatient(patientId).map((row) -> view(row, steps, responsibilities))
				: Optional.empty();
	}

	/**
	 * The open step that came of each of these, where they were done and repeat. At most
	 * one statement.
	 */
	public Map<UUID, UUID> nextOf(UUID patientId, Collection<UUID> ended) {
		return ended.isEmpty() ? Map.of() : this.queries.nextOf(patientId, ended);
	}

	/** Every version, the latest first, a page at a time. One statement. */
	public Piece<PlanVersion> versions(PlanView plan, int page) {
		return Piece.of(this.queries.versions(plan.id(), Piece.before(page, ON_A_PAGE), ON_A_PAGE + 1), page, ON_A_PAGE,
				plan.version());
	}

	/** All that was said, the latest first, a page at a time. One statement. */
	public Piece<Quotation> words(PlanView plan, int page) {
		List<PlanRow.Words> read = this.queries.words(plan.id(), Piece.before(page, ON_A_PAGE), ON_A_PAGE + 1);
		return Piece.of(read, page, ON_A_PAGE, read.isEmpty() ? 0 : read.get(0).inAll()).map(this::quotation);
	}

	/**
	 * @throws NotFound when the plan has no such version
	 */
	public PlanVersion version(PlanView plan, int number) {
		return this.queries.version(plan.id(), number).orElseThrow(NotFound::new);
	}

	/**
	 * What reads differently since a version. Outside the clinical group it is the words
	 * for the patient, and lines that the viewer reads now: versions hold clinical lines
	 * that are covered there.
	 * @throws NotFound when the plan has no such version
	 */
	public List<PlanDifference> changedSince(Actor viewer, PlanView plan, int number) {
		PlanContent before = version(plan, number).content();
		if (viewer.isClinical()) {
			return PlanDifference.between(before, PlanContent.of(plan));
		}
		Set<String> lines = plan.steps().map(PlanStep::line).collect(Collectors.toSet());
		PlanContent now = version(plan, plan.version()).content();
		return PlanDifference.between(before.withoutClinicalLines(lines), now.withoutClinicalLines(lines));
	}

	/** words.md: the care group sees the patient's page of the plan. */
	private static boolean reads(Actor viewer) {
		return viewer.group() == Group.CLINICAL || viewer.group() == Group.CARE;
	}

	PlanView view(PlanRow row, List<StepView> steps, List<ResponsibilityView> responsibilities) {
		Map<UUID, PlanRow.Step> served = row.steps()
			.stream()
			.collect(Collectors.toMap(PlanRow.Step::followUpId, Function.identity()));
		List<StepView> open = steps.stream().filter(StepView::isOpen).toList();
		return new PlanView(row.id(), row.patientId(), row.version(), keeper(responsibilities), row.changedAt(),
				this.staff.get(row.changedBy()), agreement(row), row.words().stream().map(this::quotation).toList(),
				row.saidInAll(true), row.saidInAll(false),
				row.goals().stream().map((goal) -> goal(goal, open, served)).toList(),
				open.stream()
					.filter((step) -> !served.containsKey(step.id()))
					.map((step) -> new PlanStep(step, null, null, null))
					.toList(),
				row.firstStep(), row.reliedOn());
	}

	private static GoalView goal(PlanRow.Goal goal, List<StepView> open, Map<UUID, PlanRow.Step> served) {
		return new GoalView(goal.id(), goal.position(), goal.title(),
				open.stream()
					.map((step) -> serving(goal, step, served.get(step.id())))
					.flatMap(Optional::stream)
					.toList());
	}

	private static Optional<PlanStep> serving(PlanRow.Goal goal, StepView step, PlanRow.@Nullable Step how) {
		return (how != null && how.goalId().equals(goal.id()))
				? Optional.of(new PlanStep(step, how.usable(step.covered()), how.tracked(), how.willing()))
				: Optional.empty();
	}

	private Quotation quotation(PlanRow.Words said) {
		Quotation.Past past = (said.pastAt() != null && said.pastBy() != null)
				? new Quotation.Past(said.pastAt(), this.staff.get(said.pastBy()), said.pastWhy()) : null;
		return new Quotation(said.id(), said.words(), said.saidOn(), this.staff.get(said.heardBy()), said.heardIn(),
				said.saidBy(), past);
	}

	private PlanView.@Nullable Agreement agreement(PlanRow row) {
		return (row.agreedOn() != null && row.agreedWith() != null && row.agreedVersion() != null)
				? new PlanView.Agreement(row.agreedOn(), this.staff.get(row.agreedWith()), row.agreedVersion()) : null;
	}

	private static @Nullable PlanKeeper keeper(List<ResponsibilityView> responsibilities) {
		return responsibilities.stream()
			.filter((kept) -> kept.kind() == ResponsibilityKind.PLAN && kept.isOpen())
			.findFirst()
			.map(PlanKeeper::of)
			.orElse(null);
	}

}
