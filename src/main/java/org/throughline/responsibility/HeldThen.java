package org.throughline.responsibility;

/**
 * What nobody held in clinic {@code :clinic} at an earlier moment {@code :at}, told by
 * how each responsibility stood from its last change until then.
 */
final class HeldThen {

	/** Who was not here at {@code :at}. */
	static final String GONE = """
			with gone as materialized (select staff_id as id, because, since, away_id as away from not_here_at(:at)),
			     touched as materialized (
			       select distinct responsibility_id as id from responsibility_stood where clinic_id = :clinic and at > :at)
			""";

	/**
	 * All that could have been a gap: what nobody holds now or what was held by somebody
	 * who was not here then, and whatever changed since.
	 */
	static final String NOT_SAFELY_HELD = """
			(select r.id, r.patient_id, r.clinic_id, r.kind, r.own_kind, w.holder, w.held_since, w.unheld_since, w.asked,
			        w.answer_by, w.ended_at
			   from (select u.id from responsibility u
			          where u.clinic_id = :clinic and u.ended_at is null and u.holder is null
			         union
			         select h.id from gone g join responsibility h on h.holder = g.id and h.clinic_id = :clinic
			          where h.ended_at is null
			         union
			         select t.id from touched t) c
			   join responsibility r on r.id = c.id and r.clinic_id = :clinic and r.needed_since <= :at
			   cross join lateral (
			     select x.holder, x.held_since, x.unheld_since, x.asked, x.answer_by, x.ended_at
			       from (select s.holder, s.held_since, s.unheld_since, s.asked, s.answer_by, s.ended_at, s.at
			               from responsibility_stood s where s.responsibility_id = r.id and s.at <= :at
			              order by s.at desc limit 1) x
			     union all
			     select r.holder, r.held_since, r.unheld_since, r.asked, r.answer_by, r.ended_at
			      where not exists (select from responsibility_stood s where s.responsibility_id = r.id)) w)
			""";

	/** The gap that {@code r} was, or null. */
	static final String GAP = HeldRule.gap("""
			exists (select from in_care_at(:at) care where care.clinic_id = :clinic and care.patient_id = r.patient_id)
			""", ":at");

	/** Joins whoever held {@code r} or was asked, when nobody stood in for them. */
	static final String HOLDER_GONE = HeldRule.joinedThen("gone", "r.holder")
			+ HeldRule.joinedThen("asked_gone", "r.asked");

	private HeldThen() {
	}

}
