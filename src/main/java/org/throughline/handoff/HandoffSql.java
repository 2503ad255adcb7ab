package org.throughline.handoff;

/**
 * What the reads of handoffs have in common: {@code h} is the handoff, {@code mine} the
 * part of a person in it.
 */
final class HandoffSql {

	/**
	 * One row for each receiver and then for each passing on that was taken back, for
	 * {@link HandoffRows}; ends before {@code where}.
	 */
	static final String SELECT = """
			select h.*, f.title step_title, f.kind step_kind, f.due_at step_due,
			       r.staff_id asked_id, r.seen_at, r.declined_at, r.decline_reason, r.told_taken_at,
			       r.passed_by, r.passed_at, r.passed_why, r.passer_took_at, r.passed_told_at, r.kept_by, r.kept_at,
			       r.instead_of, r.instead_why, r.asked_at
			from handoff h
			join follow_up f on f.id = h.follow_up_id
			join (select handoff_id, position, staff_id, seen_at, declined_at, decline_reason, told_taken_at,
			             passed_by, passed_at, passed_why, passer_took_at, passed_told_at,
			             null::uuid as kept_by, null::timestamptz as kept_at, instead_of, instead_why, asked_at
			        from handoff_receiver
			      union all
			      select handoff_id, null, staff_id, null, null, null, null,
			             passed_by, passed_at, passed_why, passer_took_at, null, kept_by, kept_at, null, null, null
			        from handoff_pass_kept) r on r.handoff_id = h.id
			""";

	static final String IN_OUR_CARE = " join enrollment e on e.patient_id = h.patient_id and e.until is null ";

	static final String ORDER = " order by h.offered_at, h.id, r.position";

	private static final String OF_THE_LIVING = "not exists (select from patient dead where dead.id = h.patient_id and dead.deceased)";

	/** With a death the offer is over: it stands at nobody's door. */
	static final String OFFERED = "num_nonnulls(h.taken_at, h.sent_back_at, h.withdrawn_at, h.left_before_at) = 0 and "
			+ OF_THE_LIVING;

	/** The steps of {@code :clinic} that wait for a yes, and of whom, in their order. */
	static final String STILL_ASKED = """
			select h.follow_up_id, r.staff_id, r.position
			  from handoff h join handoff_receiver r on r.handoff_id = h.id and r.declined_at is null
			 where h.clinic_id = :clinic and %s
			union all
			select h.follow_up_id, h.passed_to, 0 from handoff h where h.clinic_id = :clinic and h.passed_to is not null
			 order by 1, 3
			""".formatted(OFFERED);

	/** Ids: where {@code :who} is asked, owes a word back, or waits for one. */
	static final String NAMING = """
			select h.id from handoff_receiver mine join handoff h on h.id = mine.handoff_id
			 where mine.staff_id = :who and mine.declined_at is null and %s
			union
			select h.id from handoff h where h.passed_to = :who
			union
			select h.id from handoff h
			 where h.taken_by = :who and h.taken_at is not null and h.reported_at is null and h.left_before_at is null
			union
			select h.id from handoff h
			 where h.sender_id = :who and h.acknowledged_at is null
			   and num_nonnulls(h.sent_back_at, h.withdrawn_at, h.left_before_at) = 0
			""".formatted(OFFERED);

	/**
	 * Ids: what {@code :who} has to do something about, or to be told; whoever was told
	 * before {@code :told} has read it.
	 */
	static final String FOR_PERSON = """
			select h.id from handoff_receiver mine join handoff h on h.id = mine.handoff_id
			 where mine.staff_id = :who and mine.declined_at is null and (%1$s
			    or h.taken_at > :told and h.taken_by <> :who and (mine.told_taken_at is null or mine.told_taken_at > :told))
			union all
			select h.id from handoff h where h.passed_to = :who
			union all
			select h.id from handoff h
			 where h.taken_by = :who and h.taken_at is not null and h.reported_at is null and h.left_before_at is null
			union all
			select h.id from handoff h
			 where h.sender_id = :who and h.acknowledged_at is null
			   and num_nonnulls(h.sent_back_at, h.withdrawn_at, h.left_before_at) = 0
			   and (h.reported_at is not null or h.taken_at is null and %2$s
			        or exists (select from handoff_receiver r where r.handoff_id = h.id
			                   and r.passed_at is not null and (r.passed_told_at is null or r.passed_told_at > :told)))
			"""
		.formatted(OFFERED, OF_THE_LIVING);

	private HandoffSql() {
	}

}
