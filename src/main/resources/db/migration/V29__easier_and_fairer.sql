-- What got easier since last time, asked at a handoff or at a visit. Asked at a contact, it stands with the contact.
create table easier (
    id          uuid primary key,
    patient_id  uuid not null,
    clinic_id   uuid not null,
    handoff_id  uuid references handoff,
    visit_id    uuid references visit,
    got_easier  text check (length(got_easier) between 1 and 280),
    nothing_yet boolean not null default false,
    asked_by    uuid not null references staff_member,
    asked_at    timestamptz not null,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    constraint easier_asked_at_one_place check (num_nonnulls(handoff_id, visit_id) = 1),
    constraint easier_or_nothing_yet check ((got_easier is null) = nothing_yet)
);
create unique index easier_handoff on easier (handoff_id) where handoff_id is not null;
create unique index easier_visit on easier (visit_id) where visit_id is not null;
create index easier_patient on easier (patient_id, asked_at desc);
create index easier_nothing_yet on easier (clinic_id, asked_at) where nothing_yet;
create index contact_nothing_yet on contact (clinic_id, at) where nothing_yet;
create index contact_asked_easier on contact (patient_id, at desc) where nothing_yet or got_easier is not null;

create view easier_answer as
    select id, patient_id, clinic_id, at as asked_at, by as asked_by, got_easier, nothing_yet, null::uuid as visit_id
      from contact where nothing_yet or got_easier is not null
    union all
    select id, patient_id, clinic_id, asked_at, asked_by, got_easier, nothing_yet, visit_id from easier;

-- A win may be one of a few that one click says, a quiet sign, or a change in somebody's days.
alter table win add column kind text not null default 'SAID' check (kind in ('SAID', 'HOSPITAL_AVOIDED',
    'MEDICATION_IN_TIME', 'FAMILY_UNDERSTANDS', 'CALLED_BEFORE', 'CAME_EARLY', 'LIFE_CHANGE'));

-- What we do differently for somebody, for a while: with an end, so that somebody looks whether it helped.
create table accommodation (
    id         uuid primary key,
    version    int not null default 0,
    patient_id uuid not null,
    clinic_id  uuid not null,
    barrier_id uuid references barrier,
    what       text not null check (length(what) between 1 and 140),
    since      date not null,
    until      date not null check (until > since),
    noted_by   uuid not null references staff_member,
    noted_at   timestamptz not null,
    ended_on   date check (ended_on >= since),
    ended_by   uuid references staff_member,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    check ((ended_on is null) = (ended_by is null))
);
create index accommodation_patient on accommodation (patient_id);

-- A word that others put on somebody: who said it and when, what they say themselves, and who questioned it.
create table carried_label (
    id           uuid primary key,
    patient_id   uuid not null,
    clinic_id    uuid not null,
    label        text not null check (length(label) between 1 and 80),
    said_by      text not null check (length(said_by) between 1 and 120),
    said_on      date not null,
    account      text check (length(account) between 1 and 280),
    noted_by     uuid not null references staff_member,
    noted_at     timestamptz not null,
    set_aside_at timestamptz,
    set_aside_by uuid references staff_member,
    set_aside_why text check (length(set_aside_why) between 1 and 200),
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    constraint label_set_aside_with_a_reason check (num_nonnulls(set_aside_at, set_aside_by, set_aside_why) in (0, 3))
);
create index carried_label_patient on carried_label (patient_id);

create table label_question (
    id       uuid primary key,
    label_id uuid not null references carried_label,
    question text not null check (length(question) between 1 and 200),
    asked_by uuid not null references staff_member,
    asked_at timestamptz not null
);
create index label_question_label on label_question (label_id, asked_at);
