create table handoff (
    id                uuid primary key,
    patient_id        uuid not null,
    clinic_id         uuid not null,
    follow_up_id      uuid not null references follow_up deferrable initially deferred,
    sender_id         uuid not null references staff_member,
    kind              text not null check (kind in ('IN_THE_ROOM', 'BY_PHONE', 'MESSAGE', 'SLIP')),
    said_in_front     boolean not null default false,
    safety            boolean not null default false,
    concern           text not null check (length(concern) between 1 and 160),
    most_urgent       text check (length(most_urgent) between 1 and 200),
    what_changed      text check (length(what_changed) between 1 and 160),
    would_worry       text check (length(would_worry) between 1 and 160),
    minutes           int check (minutes between 0 and 600),
    offered_at        timestamptz not null,
    taken_by          uuid references staff_member,
    taken_at          timestamptz,
    taken_recorded_by uuid references staff_member,
    sent_back_at      timestamptz,
    withdrawn_at      timestamptz,
    withdrawn_reason  text check (length(withdrawn_reason) between 1 and 200),
    left_before_at    timestamptz,
    left_before_by    uuid references staff_member,
    reported_at       timestamptz,
    report            text check (length(report) between 1 and 280),
    safety_plan_made  boolean,
    same_day_intake   boolean,
    next_visit_on     date,
    acknowledged_at   timestamptz,
    version           int not null default 0,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    constraint safety_is_spoken check (not safety or kind in ('IN_THE_ROOM', 'BY_PHONE')),
    constraint one_end check (num_nonnulls(sent_back_at, withdrawn_at, left_before_at) <= 1),
    constraint taken_is_not_offered check (taken_at is null or num_nonnulls(sent_back_at, withdrawn_at) = 0),
    -- taken or not, a patient who left is not reported on
    constraint left_is_not_reported check (left_before_at is null or reported_at is null),
    constraint taken_by_someone check ((taken_by is null) = (taken_at is null)),
    constraint report_after_taken check (reported_at is null or (taken_at is not null and report is not null)),
    constraint acknowledged_after_report check (acknowledged_at is null or reported_at is not null)
);
create index handoff_patient on handoff (patient_id, offered_at desc);
create index handoff_offered on handoff (clinic_id, offered_at) where num_nonnulls(taken_at, sent_back_at, withdrawn_at, left_before_at) = 0;
create index handoff_loop on handoff (taken_by) where taken_at is not null and reported_at is null and left_before_at is null;
create index handoff_unread_report on handoff (sender_id) where reported_at is not null and acknowledged_at is null;
alter table follow_up add foreign key (handoff_id) references handoff deferrable initially deferred;

create table handoff_receiver (
    handoff_id     uuid not null references handoff,
    staff_id       uuid not null references staff_member,
    position       int not null check (position between 1 and 5),
    seen_at        timestamptz,
    declined_at    timestamptz,
    decline_reason text check (length(decline_reason) between 1 and 200),
    told_taken_at  timestamptz,
    primary key (handoff_id, staff_id),
    unique (handoff_id, position),
    check ((declined_at is null) = (decline_reason is null))
);
create index handoff_receiver_staff on handoff_receiver (staff_id) where declined_at is null;

-- What must happen before the patient leaves (N9).
create table before_leaving (
    id         uuid primary key,
    handoff_id uuid not null references handoff,
    patient_id uuid not null,
    clinic_id  uuid not null,
    what       text not null check (length(what) between 1 and 120),
    done_at    timestamptz,
    done_by    uuid references staff_member,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    check ((done_at is null) = (done_by is null))
);
create index before_leaving_patient on before_leaving (patient_id) where done_at is null;
