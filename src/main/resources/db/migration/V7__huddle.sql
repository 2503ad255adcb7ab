create table huddle (
    id               uuid primary key,
    clinic_id        uuid not null references clinic,
    day              date not null,
    host_id          uuid not null references staff_member,
    opened_at        timestamptz not null,
    closed_at        timestamptz,
    clock_started_at timestamptz,
    clock_used_seconds int not null default 0,
    version          int not null default 0,
    unique (clinic_id, day)
);

-- Talked through is per patient and day; a new cause after this time brings the patient back.
create table huddle_talked (
    huddle_id  uuid not null references huddle,
    patient_id uuid not null,
    clinic_id  uuid not null,
    at         timestamptz not null,
    by         uuid not null references staff_member,
    let_go     boolean not null default false,
    primary key (huddle_id, patient_id),
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade
);

-- What was decided, kept with the day.
create table huddle_decision (
    id           uuid primary key,
    huddle_id    uuid not null references huddle,
    patient_id   uuid not null,
    clinic_id    uuid not null,
    follow_up_id uuid references follow_up,
    what         text not null,
    staff_id     uuid references staff_member,
    at           timestamptz not null,
    by           uuid not null references staff_member,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade
);
create index huddle_decision_huddle on huddle_decision (huddle_id, at);

alter table follow_up add foreign key (accepted_at_huddle) references huddle;
alter table follow_up_event add foreign key (at_huddle) references huddle;
