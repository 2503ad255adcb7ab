package org.throughline.followup;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.throughline.staff.Discipline;
import org.throughline.staff.StaffCard;

/**
 * When a step of a patient in our care rests with no active person who said yes. Said
 * once in SQL and once in Java; a test holds the two together.
 */
final class GapRule {

	/**
	 * Joins whoever answers for step {@code f}, its owner or who checks a patient's, and
	 * the patient's open enrollment.
	 */
	static final String JOINS = """
			 left join staff_member holder on holder.id = coalesce(f.owner_staff, f.checked_by)
			 left join lateral (select e.id from enrollment e where e.patient_id = f.patient_id and e.until is null
			                     limit 1) care on true
			""";

	/** The gap that step {@code f} is at {@code :now}, or null. */
	static final String SQL = """
			case when f.ended_at is not null or care.id is null then null
			     when f.state = 'NEEDED' then 'NEEDED'
			     when holder.sign_in_stopped_at is not null or holder.left_at is not null then 'OWNER_STOPPED'
			     when f.state = 'ASKED' and f.answer_by < :now then 'NOT_ANSWERED'
			     when exists (select from away a
			                  where a.staff_id = holder.id and a.from_at <= :now and a.until_at > :now
			                    and not""" + covered("f.kind", "f.clinic_id") + """
			)
			then 'OWNER_AWAY' end""";

	/**
	 * The steps of {@code :clinic} that can be a gap at {@code :now} at all, each kind of
	 * gap by its own index: a clinic with a thousand open steps judges a few. Whoever is
	 * away is asked for once by kind of step, not once by step.
	 */
	static final String CANDIDATES = """
			select id from follow_up where clinic_id = :clinic and state = 'NEEDED'
			union all
			select id from follow_up where clinic_id = :clinic and state = 'ASKED' and answer_by < :now
			union all
			select held.id
			from (select id, %1$s as kinds from staff_member where sign_in_stopped_at is not null or left_at is not null
			      union all
			      select a.staff_id, array(select step.kind from unnest(%1$s) as step (kind) where not %2$s)
			        from away a where a.from_at <= :now and a.until_at > :now
			         and (exists (select from follow_up f where f.owner_staff = a.staff_id and f.ended_at is null
			                         and f.clinic_id = :clinic)
			              or exists (select from follow_up f where f.checked_by = a.staff_id and f.ended_at is null
			                            and f.clinic_id = :clinic))) absent
			cross join lateral (select f.id from follow_up f where f.owner_staff = absent.id and f.ended_at is null
			                       and f.clinic_id = :clinic and f.kind = any (absent.kinds)
			                    union all
			                    select f.id from follow_up f where f.checked_by = absent.id and f.ended_at is null
			                       and f.clinic_id = :clinic and f.kind = any (absent.kinds)) held
			""".formatted(kinds(), covered("step.kind", ":clinic"));

	/**
	 * Whether a candidate, read as {@code g}, rests with nobody: a gap, and what is left
	 * of somebody who has died, or whom we follow no more, with one who does not sign in
	 * any more. That is no gap, but nobody else would see it.
	 */
	static final String WITH_NOBODY = """
			 (g.gap is not null or g.state = 'NEEDED'
			  or exists (select from staff_member s where s.id = coalesce(g.owner_staff, g.checked_by)
			                and (s.sign_in_stopped_at is not null or s.left_at is not null)))
			""";

	private GapRule() {
	}

	static @Nullable GapKind of(UUID clinicId, StepKind kind, StepState state, @Nullable Instant answerBy,
			@Nullable StaffCard holder, Function<UUID, StaffCard> people, boolean inOurCare, Instant now) {
		if (!inOurCare || !state.open()) {
			return null;
		}
		if (state == StepState.NEEDED || holder == null) {
			return GapKind.NEEDED;
		}
		if (!holder.isActive()) {
			return GapKind.OWNER_STOPPED;
		}
		if (state == StepState.ASKED && answerBy != null && answerBy.isBefore(now)) {
			return GapKind.NOT_ANSWERED;
		}
		return (holder.isAway(now) && covers(clinicId, kind, holder, people, now).findAny().isEmpty())
				? GapKind.OWNER_AWAY : null;
	}

	/** Who stands in for a kind of step while its holder is away. */
	static Stream<StaffCard> covers(UUID clinicId, StepKind kind, StaffCard holder, Function<UUID, StaffCard> people,
			Instant now) {
		return holder.coversOf(kind.name(), now)
			.stream()
			.map((cover) -> people.apply(cover.staffId()))
			.filter((cover) -> cover.worksAt(clinicId))
			.filter((cover) -> cover.isActive() && !cover.isAway(now) && kind.mayBeAcceptedBy(cover.discipline()));
	}

	/** Somebody who is here stands in for {@code a} in this kind of step of a clinic. */
	private static String covered(String kind, String clinic) {
		return """
				 exists (
				   select from cover v join staff_member c on c.id = v.staff_id
				   where v.away_id = a.id and v.declined_at is null
				     and (v.kind is null or v.kind = %1$s)
				     and (v.accepted_at is not null or v.answer_by >= :now)
				     and c.sign_in_stopped_at is null and c.left_at is null
				     and (select true from staff_clinic w where w.staff_id = c.id and w.clinic_id = %2$s)
				     and not exists (select from away b where b.staff_id = c.id
				                        and b.from_at <= :now and b.until_at > :now)
				     and %3$s)
				""".formatted(kind, clinic, mayCover(kind, "c.discipline"));
	}

	/** Whether a kind of step allows somebody of a discipline to do it. */
	static String mayCover(String kind, String discipline) {
		return Arrays.stream(StepKind.values())
			.filter((each) -> !Arrays.stream(Discipline.values()).allMatch(each::mayBeAcceptedBy))
			.map((each) -> mayCover(each, discipline))
			.collect(Collectors.joining(" ", " case " + kind + " ", " else true end"));
	}

	private static String mayCover(StepKind kind, String discipline) {
		return "when '%s' then %s in %s".formatted(kind, discipline, Discipline.listed(kind::mayBeAcceptedBy));
	}

	private static String kinds() {
		return Arrays.stream(StepKind.values())
			.map(StepKind::name)
			.collect(Collectors.joining("', '", "array['", "']"));
	}

}
