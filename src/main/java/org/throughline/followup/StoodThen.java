package org.throughline.followup;

/**
 * The gaps of clinic {@code :clinic} as they stood at an earlier moment {@code :at}, told
 * by what happened until then. Steps that nothing happened to since are found as they
 * stand now, by the same indexes; the others by what happened since.
 */
final class StoodThen {

	private static final String GONE_AND_TOUCHED = """
			with gone as materialized (select * from not_here_at(:at)),
			     touched as materialized (
			       select distinct e.follow_up_id as id from follow_up_event e where e.clinic_id = :clinic and e.at > :at),
			     was as materialized (
			       select t.id, f.patient_id, f.kind, f.created_at, e.state, e.held_by, e.unowned_from
			         from touched t join follow_up f on f.id = t.id and f.clinic_id = :clinic
			        cross join lateral (select e.state, e.held_by, e.unowned_from from follow_up_event e
			                             where e.follow_up_id = t.id and e.at <= :at and e.state is not null
			                             order by e.nth desc nulls last, e.at desc, e.id desc limit 1) e)
			""";

	private static final String UNTOUCHED = """
			select f.id, f.patient_id, f.kind, f.created_at, f.state, coalesce(f.owner_staff, f.checked_by) as held_by,
			       case f.state when 'NEEDED' then f.needed_since when 'ASKED' then f.answer_by end as unowned_from
			  from follow_up f
			 where f.id in (select id from follow_up where clinic_id = :clinic and state = 'NEEDED'
			                union all
			                select id from follow_up where clinic_id = :clinic and state = 'ASKED' and answer_by < :at
			                union all
			                select held.id from (select distinct staff_id from gone) absent
			                 cross join lateral (
			                   select f.id from follow_up f where f.owner_staff = absent.staff_id and f.ended_at is null
			                      and f.clinic_id = :clinic
			                   union all
			                   select f.id from follow_up f where f.checked_by = absent.staff_id and f.ended_at is null
			                      and f.clinic_id = :clinic) held)
			   and f.created_at <= :at and not exists (select from touched t where t.id = f.id)
			""";

	/** Id, gap and since when. */
	private static final String GAPS = GONE_AND_TOUCHED + """
			select w.id, w.was, case w.was when 'NEEDED' then w.unowned_from when 'NOT_ANSWERED' then w.unowned_from
			                       else greatest(w.created_at, (select max(g.since) from gone g
			                         where g.staff_id = w.held_by and g.because = w.was)) end as gap_since
			  from (select w.*,
			          case when w.state = 'NEEDED' then 'NEEDED'
			               when exists (select from gone g where g.staff_id = w.held_by and g.because = 'OWNER_STOPPED')
			                 then 'OWNER_STOPPED'
			               when w.state = 'ASKED' and w.unowned_from < :at then 'NOT_ANSWERED'
			               when exists (select from gone g where g.staff_id = w.held_by and not exists (
			                      select from covers_at(:at) v join staff_member s on s.id = v.staff_id
			                       where v.away_id = g.away_id and (v.kind is null or v.kind = w.kind)
			                         and """ + GapRule.mayCover("w.kind", "s.discipline") + """
			)) then 'OWNER_AWAY' end as was
			          from (select * from was where state in ('NEEDED', 'ASKED', 'ACCEPTED', 'WAITING')
			                union all
			""" + UNTOUCHED + """
			) w
			         where exists (select from in_care_at(:at) care
			                        where care.clinic_id = :clinic and care.patient_id = w.patient_id)) w
			 where w.was is not null
			""";

	/** Steps with the gap that each was, as {@link StepRow} and {@code was}. */
	static final String STEPS = "select s.*, g.was, g.gap_since as since from (" + GAPS + ") g join (" + StepRow.SELECT
			+ ") s on s.id = g.id";

	/**
	 * Patients of whom no step was open: one that is open now or ended since was, unless
	 * it had ended once and was opened again.
	 */
	static final String WITHOUT_STEP = GONE_AND_TOUCHED
			+ """
					select care.patient_id, greatest(care.since,
					         (select max(f.ended_at) from follow_up f where f.patient_id = care.patient_id and f.ended_at <= :at),
					         (select max(e.at) from follow_up f join follow_up_event e on e.follow_up_id = f.id
					           where f.patient_id = care.patient_id and e.at <= :at
					             and e.state in ('DONE', 'COULD_NOT', 'DROPPED'))) as since
					  from in_care_at(:at) care
					 where care.clinic_id = :clinic
					   and not exists (
					     select from (select f.id, f.patient_id from follow_up f
					                   where f.clinic_id = :clinic and f.ended_at is null and f.created_at <= :at
					                  union all
					                  select f.id, f.patient_id from follow_up f
					                   where f.clinic_id = :clinic and f.ended_at > :at and f.created_at <= :at) open
					      where open.patient_id = care.patient_id
					        and not exists (select from was w where w.id = open.id and w.state in ('DONE', 'COULD_NOT', 'DROPPED')))
					""";

	private StoodThen() {
	}

}
