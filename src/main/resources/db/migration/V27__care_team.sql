-- Clinicians who work elsewhere: people on care teams, without sign-in.
create table external_clinician (
    id           uuid primary key,
    clinic_id    uuid not null references clinic,
    name         text not null check (length(name) between 1 and 120),
    role         text not null check (length(role) between 1 and 60),
    organization text not null check (length(organization) between 1 and 120),
    phone        text check (length(phone) between 3 and 40),
    fax          text check (length(fax) between 3 and 40),
    added_by     uuid not null references staff_member,
    added_at     timestamptz not null,
    unique (id, clinic_id)
);
create index external_clinician_clinic on external_clinician (clinic_id, name);

-- Who belongs to a patient's care team, since when, and what they do for this patient.
create table care_team_member (
    id          uuid primary key,
    patient_id  uuid not null,
    clinic_id   uuid not null,
    staff_id    uuid references staff_member,
    external_id uuid references external_clinician,
    does        text not null check (length(does) between 1 and 80),
    since       date not null,
    until       date check (until >= since),
    added_by    uuid not null references staff_member,
    added_at    timestamptz not null,
    ended_by    uuid references staff_member,
    ended_at    timestamptz,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    constraint member_inside_or_outside check (num_nonnulls(staff_id, external_id) = 1),
    constraint member_ended_by_somebody check (num_nonnulls(until, ended_by, ended_at) in (0, 3))
);
create unique index care_team_staff_once on care_team_member (patient_id, staff_id) where until is null;
create unique index care_team_external_once on care_team_member (patient_id, external_id) where until is null;
create index care_team_of_staff on care_team_member (staff_id, patient_id) where until is null;

-- Whom the patient calls for what. Every change is a version of its own; the lines of earlier ones stay.
create table contact_card (
    patient_id uuid primary key,
    clinic_id  uuid not null,
    version    int not null check (version > 0),
    changed_by uuid not null references staff_member,
    changed_at timestamptz not null,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade
);

-- Four lines at most, because there are four places.
create table contact_card_line (
    patient_id        uuid not null references contact_card,
    version           int not null check (version > 0),
    position          int not null constraint four_lines_at_most check (position between 1 and 4),
    for_what          text not null check (length(for_what) between 1 and 60),
    staff_id          uuid references staff_member,
    external_id       uuid references external_clinician,
    contact_person_id uuid references contact_person,
    line              text check (length(line) between 1 and 40),
    number            text not null check (length(number) between 3 and 40),
    hours             text check (length(hours) between 1 and 40),
    primary key (patient_id, version, position),
    constraint one_to_call check (num_nonnulls(staff_id, external_id, contact_person_id, line) = 1)
);
create index contact_card_line_staff on contact_card_line (staff_id) where staff_id is not null;

-- Somebody of the care team agreed to one version of the card or of the plan. Nothing of it is ever taken away: it
-- counts while that version is the current one.
create table team_agreement (
    id          uuid primary key,
    patient_id  uuid not null,
    clinic_id   uuid not null,
    about       text not null check (about in ('CARD', 'PLAN')),
    version     int not null check (version > 0),
    staff_id    uuid references staff_member,
    external_id uuid references external_clinician,
    agreed_at   timestamptz not null,
    recorded_by uuid not null references staff_member,
    how         text check (length(how) between 1 and 80),
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    constraint agreed_inside_or_outside check (num_nonnulls(staff_id, external_id) = 1),
    constraint people_agree_for_themselves check (staff_id is null or staff_id = recorded_by),
    constraint outside_says_how check ((external_id is null) = (how is null))
);
create unique index team_agreement_once on team_agreement (patient_id, about, version, staff_id, external_id) nulls not distinct;

-- What a contact person may be told, by topic: asked on, by whom, until. Taken back is a second fact.
create table contact_person_topic (
    id                uuid primary key,
    contact_person_id uuid not null references contact_person,
    topic             text not null check (topic in ('APPOINTMENTS', 'HOW_IT_GOES', 'THE_PLAN', 'MEDICATION', 'SAFETY_PLAN')),
    asked_on          date not null,
    asked_by          uuid not null references staff_member,
    until             date check (until >= asked_on),
    taken_back_at     timestamptz,
    taken_back_by     uuid references staff_member,
    check ((taken_back_at is null) = (taken_back_by is null))
);
create unique index contact_person_topic_once on contact_person_topic (contact_person_id, topic) where taken_back_at is null;

-- "I am worried this plan will not hold": one sentence to whoever keeps the plan, who owes an answer.
create table worry (
    id          uuid primary key,
    patient_id  uuid not null,
    clinic_id   uuid not null,
    sentence    text not null check (length(sentence) between 1 and 200),
    raised_by   uuid not null references staff_member,
    raised_at   timestamptz not null,
    answer      text check (length(answer) between 1 and 280),
    answered_by uuid references staff_member,
    answered_at timestamptz,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    constraint answered_by_somebody check (num_nonnulls(answer, answered_by, answered_at) in (0, 3))
);
create index worry_patient on worry (patient_id, raised_at);
create index worry_open on worry (clinic_id) where answered_at is null;

-- How one clinician sees the risk. Each has their own view; nobody's overwrites another's.
create table risk_view (
    id         uuid primary key,
    patient_id uuid not null,
    clinic_id  uuid not null,
    seen_by    uuid not null references staff_member,
    seen_at    timestamptz not null,
    words      text not null check (length(words) between 1 and 280),
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade
);
create index risk_view_patient on risk_view (patient_id, seen_by, seen_at);
