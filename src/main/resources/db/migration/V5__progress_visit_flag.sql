-- A call, talk or message with or about the patient, tied to a step (an attempt) or not.
create table contact (
    id            uuid primary key,
    patient_id    uuid not null,
    clinic_id     uuid not null,
    follow_up_id  uuid references follow_up,
    at            timestamptz not null,
    by            uuid not null references staff_member,
    way           text not null check (way in ('CALL_OUT', 'CALL_IN', 'TEXT', 'IN_PERSON', 'MESSAGE')),
    outcome       text not null check (outcome in ('REACHED', 'LEFT_MESSAGE', 'NO_ANSWER', 'WRONG_NUMBER', 'ASKED_TO_CALL_BACK', 'SPOKE_WITH_CONTACT_PERSON')),
    about         text check (length(about) between 1 and 280),
    minutes       int check (minutes between 0 and 600),
    got_easier    text check (length(got_easier) between 1 and 280),
    nothing_yet   boolean not null default false,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    check (not (nothing_yet and got_easier is not null))
);
create index contact_patient on contact (patient_id, at desc);
create index contact_reached on contact (clinic_id, at) where outcome = 'REACHED';
create index contact_step on contact (follow_up_id, at) where follow_up_id is not null;

create table win (
    id             uuid primary key,
    patient_id     uuid not null,
    clinic_id      uuid not null,
    words          text not null check (length(words) between 1 and 200),
    in_their_words boolean not null default false,
    wall_words     text check (length(wall_words) between 1 and 120),
    noted_by       uuid not null references staff_member,
    noted_at       timestamptz not null,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade
);
create index win_patient on win (patient_id, noted_at desc);
create index win_clinic on win (clinic_id, noted_at desc);

-- The three-line note: what changed, who is calling whom, what would worry me. The newest one counts; none is overwritten.
create table three_line_note (
    id              uuid primary key,
    patient_id      uuid not null,
    clinic_id       uuid not null,
    what_changed    text not null check (length(what_changed) between 1 and 120),
    who_calls_whom  text not null check (length(who_calls_whom) between 1 and 120),
    would_worry     text not null check (length(would_worry) between 1 and 120),
    written_by      uuid not null references staff_member,
    written_at      timestamptz not null,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade
);
create index three_line_note_patient on three_line_note (patient_id, written_at desc);

create table visit (
    id           uuid primary key,
    patient_id   uuid not null,
    clinic_id    uuid not null,
    starts_at    timestamptz not null,
    minutes      int not null default 20 check (minutes between 5 and 480),
    with_staff   uuid references staff_member,
    with_name    text check (length(with_name) between 1 and 120),
    purpose      text not null check (length(purpose) between 1 and 140),
    booked_by    uuid not null references staff_member,
    booked_at    timestamptz not null,
    outcome      text check (outcome in ('CAME', 'MISSED', 'CANCELLED')),
    outcome_at   timestamptz,
    outcome_by   uuid references staff_member,
    minutes_early int check (minutes_early between 0 and 240),
    miss_reason  text check (miss_reason in ('OLD_NUMBER', 'PORTAL', 'FEAR_OF_BAD_NEWS', 'TRANSPORT', 'WORK_HOURS', 'CHILDCARE', 'COST', 'OTHER', 'NOT_KNOWN_YET')),
    miss_account text check (length(miss_account) between 1 and 200),
    version      int not null default 0,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    check ((with_staff is null) <> (with_name is null)),
    check ((outcome is null) = (outcome_at is null)),
    check ((outcome is not distinct from 'MISSED') = (miss_reason is not null))
);
create index visit_patient on visit (patient_id, starts_at desc);
create index visit_day on visit (clinic_id, starts_at);
create index visit_missed on visit (clinic_id, starts_at) where outcome = 'MISSED';

-- Raised by hand: exactly four kinds, why it could change the plan today, and an end.
create table raised_flag (
    id          uuid primary key,
    patient_id  uuid not null,
    clinic_id   uuid not null,
    kind        text not null check (kind in ('MEDICATION_CHANGE', 'HOUSING_PROBLEM', 'PANIC_SYMPTOMS', 'MISSED_FOLLOW_UP')),
    because     text not null check (length(because) between 1 and 140),
    raised_by   uuid not null references staff_member,
    raised_at   timestamptz not null,
    ends_at     timestamptz not null check (ends_at > raised_at),
    lowered_at  timestamptz,
    lowered_by  uuid references staff_member,
    version     int not null default 0,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    check ((lowered_at is null) = (lowered_by is null))
);
create index raised_flag_up on raised_flag (clinic_id, ends_at) where lowered_at is null;
create index raised_flag_patient on raised_flag (patient_id, raised_at desc);
