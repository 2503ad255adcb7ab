-- What the weekly review counts and lists of one week, found by when it happened.
create index handoff_offered_in on handoff (clinic_id, offered_at);
create index handoff_taken_in on handoff (clinic_id, taken_at) where taken_at is not null;
create index handoff_reported_in on handoff (clinic_id, reported_at) where reported_at is not null;
create index handoff_sent_back_in on handoff (clinic_id, sent_back_at) where sent_back_at is not null;
create index handoff_loop_open on handoff (clinic_id, taken_at)
    where taken_at is not null and reported_at is null and left_before_at is null;
create index handoff_receiver_declined on handoff_receiver (declined_at) where declined_at is not null;
create index follow_up_made on follow_up (clinic_id, created_at) include (created_by);
create index follow_up_safety_made on follow_up (clinic_id, created_at) where kind = 'SAFETY';
create index follow_up_ended on follow_up (clinic_id, ended_at) include (state, due_at, owner_kind, owner_staff, done_by, ended_by)
    where ended_at is not null;
create index follow_up_event_declined on follow_up_event (at) where what = 'declined';
create index responsibility_declined on responsibility (clinic_id, declined_at) where declined_at is not null;
create index barrier_family_noted on barrier (clinic_id, noted_at) where kind = 'FAMILY_STRESS';
