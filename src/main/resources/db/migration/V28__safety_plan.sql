-- A safety plan in the patient's words. Every change is a version of its own, and none is overwritten.
create table safety_plan (
    id                uuid primary key,
    patient_id        uuid not null,
    clinic_id         uuid not null,
    version           int not null check (version > 0),
    warning_signs     text check (length(warning_signs) between 1 and 400),
    on_my_own         text check (length(on_my_own) between 1 and 400),
    people_and_places text check (length(people_and_places) between 1 and 400),
    people_to_ask     text check (length(people_to_ask) between 1 and 400),
    professionals     text check (length(professionals) between 1 and 400),
    making_it_safer   text check (length(making_it_safer) between 1 and 400),
    on_printed_page   boolean not null default false,
    written_by        uuid not null references staff_member,
    written_at        timestamptz not null,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    constraint safety_plan_says_something check (num_nonnulls(warning_signs, on_my_own, people_and_places, people_to_ask,
        professionals, making_it_safer) > 0),
    unique (patient_id, version)
);

-- Who has it on paper, and which version: the patient (no contact person) or somebody of theirs.
create table safety_plan_copy (
    id                uuid primary key,
    patient_id        uuid not null,
    clinic_id         uuid not null,
    version           int not null,
    contact_person_id uuid references contact_person,
    given_by          uuid not null references staff_member,
    given_at          timestamptz not null,
    back_at           timestamptz,
    back_by           uuid references staff_member,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    foreign key (patient_id, version) references safety_plan (patient_id, version),
    check ((back_at is null) = (back_by is null))
);
create unique index safety_plan_copy_out on safety_plan_copy (patient_id, contact_person_id) nulls not distinct
    where back_at is null;

-- "Could you use it at 2 a.m.?": asked again and again, each answer kept.
create table safety_plan_night (
    id         uuid primary key,
    patient_id uuid not null,
    clinic_id  uuid not null,
    version    int not null,
    answer     text not null check (answer in ('USED_IT', 'YES', 'NOT_SURE', 'NO')),
    words      text check (length(words) between 1 and 200),
    asked_on   date not null,
    asked_by   uuid not null references staff_member,
    asked_at   timestamptz not null,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    foreign key (patient_id, version) references safety_plan (patient_id, version)
);
create index safety_plan_night_patient on safety_plan_night (patient_id, asked_on desc, asked_at desc);
