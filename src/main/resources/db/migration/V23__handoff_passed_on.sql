-- The chain: who passed a handoff on to whom, why and when; the receiver's row carries how it came to them.
alter table handoff_receiver drop constraint handoff_receiver_position_check;
alter table handoff_receiver add constraint handoff_receiver_position_check check (position between 1 and 12);
alter table handoff_receiver
    add passed_by      uuid references staff_member,
    add passed_at      timestamptz,
    add passed_why     text check (length(passed_why) between 1 and 160),
    -- when whoever passed it on had taken it; none when they were only asked
    add passer_took_at timestamptz,
    -- when a page of the sender's first said so
    add passed_told_at timestamptz,
    add constraint passed_with_a_reason check (num_nonnulls(passed_by, passed_at, passed_why) in (0, 3)),
    add constraint passed_to_somebody_else check (passed_by <> staff_id),
    add constraint passed_first check (passed_at is not null or num_nonnulls(passer_took_at, passed_told_at) = 0),
    add constraint passed_after_taken check (passer_took_at <= passed_at);
create index handoff_receiver_passed on handoff_receiver (handoff_id) where passed_at is not null;

-- Whoever took it goes on answering for it until the one they passed it on to says yes: one at a time.
alter table handoff
    add passed_to uuid references staff_member,
    add constraint passed_by_whoever_has_it check (passed_to is null or (taken_by is not null and passed_to <> taken_by
        and passed_to <> sender_id and num_nonnulls(reported_at, left_before_at) = 0)),
    add constraint passed_to_somebody_asked foreign key (id, passed_to)
        references handoff_receiver (handoff_id, staff_id) deferrable initially deferred;
create index handoff_passed_to on handoff (passed_to) where passed_to is not null;

-- What the patient has told already and should not be asked again: it travels with the patient.
create table already_told (
    id            uuid primary key,
    patient_id    uuid not null,
    clinic_id     uuid not null,
    handoff_id    uuid references handoff deferrable initially deferred,
    what          text not null check (length(what) between 1 and 140),
    heard_by      uuid not null references staff_member,
    heard_at      timestamptz not null,
    taken_back_at timestamptz,
    taken_back_by uuid references staff_member,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    check ((taken_back_at is null) = (taken_back_by is null)),
    check (taken_back_at >= heard_at)
);
create index already_told_patient on already_told (patient_id, heard_at) where taken_back_at is null;
