package org.throughline.responsibility;

/**
 * When a responsibility of a patient in our care rests with no active person who said
 * yes, said once, in SQL.
 */
final class HeldRule {

	/**
	 * Who does not answer at {@code :now}: left, sign-in stopped, away without cover.
	 */
	static final String GONE = """
			with gone as (
			  select s.id, 'OWNER_STOPPED' as because, coalesce(s.sign_in_stopped_at, s.left_at) as since
			    from staff_member s where s.sign_in_stopped_at is not null or s.left_at is not null
			  union all
			  select a.staff_id, 'OWNER_AWAY', max(a.from_at) from away a
			    join staff_member s on s.id = a.staff_id and s.sign_in_stopped_at is null and s.left_at is null
			   where a.from_at <= :now and a.until_at > :now
			     and not exists (
			       select from cover v join staff_member c on c.id = v.staff_id
			        where v.away_id = a.id and v.kind is null and v.declined_at is null
			          and (v.accepted_at is not null or v.answer_by >= :now)
			          and c.sign_in_stopped_at is null and c.left_at is null
			          and not exists (select from away b where b.staff_id = c.id
			                             and b.from_at <= :now and b.until_at > :now))
			   group by a.staff_id)
			""";

	/** Joins whoever holds responsibility {@code r} when they are gone. */
	static final String HOLDER_GONE = " left join gone on gone.id = r.holder ";

	/** The gap that {@code r} is, or null. */
	static final String GAP = """
			case when r.ended_at is not null
			       or not exists (select from enrollment e where e.patient_id = r.patient_id and e.until is null)
			       or r.holder is not null and gone.id is null then null
			     when r.asked is not null and r.answer_by >= :now and r.asked not in (select id from gone) then null
			     when r.holder is not null then gone.because
			     when r.asked is not null and r.answer_by < :now then 'NOT_ANSWERED'
			     else 'NEEDED' end""";

	/** Since when. */
	static final String SINCE = """
			case when r.holder is not null then greatest(gone.since, r.held_since)
			     when r.asked is not null and r.answer_by < :now then r.answer_by
			     else r.unheld_since end""";

	/**
	 * All that could be a gap in the clinic {@code :clinic}, by index: never those held
	 * by somebody who is here.
	 */
	static final String NOT_SAFELY_HELD = """
			(select u.* from responsibility u where u.clinic_id = :clinic and u.ended_at is null and u.holder is null
			 union all
			 select h.* from gone g join responsibility h on h.holder = g.id and h.clinic_id = :clinic
			  where h.ended_at is null)
			""";

	private HeldRule() {
	}

}
