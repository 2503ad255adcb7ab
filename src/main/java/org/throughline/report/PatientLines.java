package org.throughline.report;

/**
 * The week's patients: who needed somebody the same day, what weighed on families, what
 * got better, and what they answered about us.
 */
final class PatientLines {

	static final String URGENT = """
			select * from (select distinct on (u.patient_id) 'PATIENT' as subject, u.patient_id as id, u.patient_id,
			  u.title as title, cast(null as text) as kind, u.at as at, u.at as since, false as spoken,
			  cast(null as text) as note, false as theirs,
			  cast(null as uuid) as by_staff, cast(null as uuid) as to_staff, cast(null as uuid) as load_of
			from (
			  select h.patient_id, h.offered_at as at, 'A handoff marked safety' as title from handoff h
			   where h.clinic_id = :clinic and h.safety and h.offered_at >= :from and h.offered_at < :until
			  union all
			  select h.patient_id, h.reported_at, 'Intake the same day' from handoff h
			   where h.clinic_id = :clinic and h.same_day_intake and h.reported_at >= :from and h.reported_at < :until
			  union all
			  select f.patient_id, f.created_at, 'A safety step' from follow_up f
			   where f.clinic_id = :clinic and f.kind = 'SAFETY' and f.created_at >= :from and f.created_at < :until) u
			where :clinical
			order by u.patient_id, u.at) urgent
			""";

	static final String FAMILY = """
			select * from (select distinct on (b.patient_id) 'PATIENT' as subject, b.patient_id as id, b.patient_id,
			  cast(null as text) as title, cast(null as text) as kind, b.noted_at as at, b.noted_at as since,
			  false as spoken, case when :clinical then b.account end as note,
			  b.in_their_words as theirs, b.noted_by as by_staff, cast(null as uuid) as to_staff,
			  cast(null as uuid) as load_of
			from barrier b
			where b.clinic_id = :clinic and b.kind = 'FAMILY_STRESS' and b.noted_at >= :from and b.noted_at < :until
			  and not :desk
			order by b.patient_id, b.noted_at) family
			""";

	static final String WINS = """
			select 'PATIENT' as subject, w.patient_id as id, w.patient_id, cast(null as text) as title,
			  cast(null as text) as kind, w.noted_at as at, w.noted_at as since, false as spoken, w.words as note,
			  w.in_their_words as theirs, w.noted_by as by_staff, cast(null as uuid) as to_staff,
			  cast(null as uuid) as load_of
			from win w
			where w.clinic_id = :clinic and w.noted_at >= :from and w.noted_at < :until and :clinical
			""";

	static final String ANSWERED = """
			select 'PATIENT' as subject, a.patient_id as id, a.patient_id,
			  case when a.told_twice and not a.knows_whom then 'Told it twice, and did not know whom to call'
			       when a.told_twice then 'Told it twice' when not a.knows_whom then 'Did not know whom to call'
			       else 'Felt it' end as title,
			  cast(null as text) as kind, a.written_at as at, a.written_at as since, false as spoken, a.words as note,
			  true as theirs, a.written_by as by_staff, cast(null as uuid) as to_staff, cast(null as uuid) as load_of
			from felt_answer a
			where a.clinic_id = :clinic and a.written_at >= :from and a.written_at < :until and :clinical
			""";

	static final String NOT_FELT = ANSWERED + " and (a.told_twice or not a.knows_whom)";

	private PatientLines() {
	}

}
