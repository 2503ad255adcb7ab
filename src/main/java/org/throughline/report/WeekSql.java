package org.throughline.report;

import java.util.Map;

/**
 * What stands behind each number of the week, said once: the number counts these lines
 * and the list shows them. Every line is of the clinic {@code :clinic}, found by an index
 * on when it happened, and only what the reader {@code :me} may read.
 */
final class WeekSql {

	private static final String DECLINED = "select 'STEP' as subject, f.id as id, f.patient_id as patient_id"
			+ WeekLine.TITLE + """
					  e.at as at, e.at as since, false as spoken, e.reason as note, false as theirs,
					  cast(null as uuid) as by_staff, cast(null as uuid) as to_staff, cast(null as uuid) as load_of
					from follow_up_event e join follow_up f on f.id = e.follow_up_id
					where e.what = 'declined' and e.at >= :from and e.at < :until and e.clinic_id = :clinic
					  and f.clinic_id = :clinic
					  and (:clinical or :me in (e.by, f.came_back_to, f.created_by, f.asked_by))
					union all
					select 'HANDOFF', h.id, h.patient_id
					""" + WeekLine.TITLE
			+ """
					  r.declined_at, r.declined_at, false, r.decline_reason, false, null, null, null
					from handoff_receiver r join handoff h on h.id = r.handoff_id join follow_up f on f.id = h.follow_up_id
					where r.declined_at >= :from and r.declined_at < :until and h.clinic_id = :clinic
					  and (:clinical or :me in (h.sender_id, r.staff_id))
					union all
					select 'RESPONSIBILITY', r.id, r.patient_id, own.name, r.kind,
					  s.at, s.at, false, s.decline_reason, false, null, null, null
					from responsibility_stood s join responsibility r on r.id = s.responsibility_id
					left join own_responsibility_kind own on own.id = r.own_kind and :clinical
					where s.declined_by is not null and s.at >= :from and s.at < :until and s.clinic_id = :clinic
					  and r.clinic_id = :clinic and (:clinical or :me in (s.declined_by, s.came_back_to, r.needed_by))
					""";

	/** The lines behind each number. */
	static final Map<WeekList, String> LINES = Map.ofEntries(Map.entry(WeekList.SENT, HandoffLines.SENT),
			Map.entry(WeekList.TAKEN, HandoffLines.TAKEN), Map.entry(WeekList.SENT_BACK, HandoffLines.SENT_BACK),
			Map.entry(WeekList.REPORTED, HandoffLines.REPORTED), Map.entry(WeekList.LOOPS, HandoffLines.LOOPS),
			Map.entry(WeekList.DECLINED, DECLINED), Map.entry(WeekList.MADE, StepLines.MADE),
			Map.entry(WeekList.DONE, StepLines.DONE), Map.entry(WeekList.LATE, StepLines.LATE),
			Map.entry(WeekList.DROPPED, StepLines.DROPPED), Map.entry(WeekList.COULD_NOT, StepLines.COULD_NOT),
			Map.entry(WeekList.URGENT, PatientLines.URGENT), Map.entry(WeekList.FAMILY, PatientLines.FAMILY),
			Map.entry(WeekList.WINS, PatientLines.WINS), Map.entry(WeekList.ANSWERED, PatientLines.ANSWERED),
			Map.entry(WeekList.NOT_FELT, PatientLines.NOT_FELT));

	private WeekSql() {
	}

}
