-- One text for searching a name: lower case, without accents. Immutable, so that it can be indexed.
create function searchable(text) returns text language sql immutable parallel safe strict
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));

create table patient (
    id                   uuid primary key,
    clinic_id            uuid not null references clinic,
    mrn                  text check (length(mrn) between 1 and 80),
    mrn_system           text not null default '' check (length(mrn_system) <= 200),
    given_name           text not null default '' check (length(given_name) <= 120),
    family_name          text not null default '' check (length(family_name) <= 120),
    preferred_name       text check (length(preferred_name) between 1 and 120),
    pronouns             text check (length(pronouns) between 1 and 40),
    birth_date           date not null,
    birth_date_precision text not null default 'DAY' check (birth_date_precision in ('DAY', 'MONTH', 'YEAR')),
    language             text not null default 'en' check (length(language) between 2 and 35),
    interpreter          boolean not null default false,
    comfort_note         text check (length(comfort_note) between 1 and 200),
    times_that_work      text check (length(times_that_work) between 1 and 200),
    times_that_do_not    text check (length(times_that_do_not) between 1 and 200),
    involvement          text check (length(involvement) between 1 and 200),
    involvement_asked_on date,
    deceased             boolean not null default false,
    deceased_on          date,
    search_name          text not null generated always as
                             (searchable(given_name || ' ' || family_name || ' ' || coalesce(preferred_name, ''))) stored,
    added_at             timestamptz not null,
    added_by             uuid references staff_member,
    changed_at           timestamptz,
    changed_by           uuid references staff_member,
    version              int not null default 0,
    unique (id, clinic_id),
    check (given_name <> '' or family_name <> ''),
    check (involvement is null or involvement_asked_on is not null),
    check (deceased or deceased_on is null)
);
create unique index patient_mrn on patient (mrn_system, mrn) where mrn is not null;
create index patient_name on patient using gin (clinic_id, search_name gin_trgm_ops);
create index patient_birth_date on patient (clinic_id, birth_date);
create index patient_mrn_prefix on patient (clinic_id, lower(mrn) text_pattern_ops) where mrn is not null;
create index patient_order on patient (clinic_id, family_name, given_name, id);

create table patient_phone (
    id                uuid primary key,
    patient_id        uuid not null,
    clinic_id         uuid not null,
    number            text not null check (length(number) between 3 and 40),
    digits            text not null generated always as (regexp_replace(number, '[^0-9]', '', 'g')) stored,
    kind              text not null check (kind in ('MOBILE', 'HOME', 'WORK', 'OTHER')),
    text_first        boolean not null default false,
    position          int not null,
    last_confirmed_on date,
    unconfirmed_since timestamptz,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade
);
create index patient_phone_patient on patient_phone (patient_id);
create index patient_phone_digits on patient_phone using gin (clinic_id, digits gin_trgm_ops);

create table contact_person (
    id           uuid primary key,
    patient_id   uuid not null,
    clinic_id    uuid not null,
    name         text not null check (length(name) between 1 and 120),
    relationship text not null check (length(relationship) between 1 and 60),
    phone        text check (length(phone) between 3 and 40),
    may_hear     text check (length(may_hear) between 1 and 120),
    asked_on     date,
    asked_by     uuid references staff_member,
    removed_at   timestamptz,
    version      int not null default 0,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    check (may_hear is null or (asked_on is not null and asked_by is not null))
);
create index contact_person_patient on contact_person (patient_id);

-- In our care: someone on the team said we follow this person.
create table enrollment (
    id          uuid primary key,
    patient_id  uuid not null,
    clinic_id   uuid not null,
    since       date not null,
    enrolled_by uuid not null references staff_member,
    agreed_how  text not null check (length(agreed_how) between 1 and 120),
    until       date check (until >= since),
    ended_by    uuid references staff_member,
    end_reason  text check (length(end_reason) between 1 and 200),
    version     int not null default 0,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    check ((until is null) = (end_reason is null))
);
create unique index enrollment_open on enrollment (patient_id) where until is null;
create index enrollment_clinic on enrollment (clinic_id, patient_id) where until is null;

create table barrier (
    id          uuid primary key,
    patient_id  uuid not null,
    clinic_id   uuid not null,
    kind        text not null check (kind in ('TRANSPORT', 'WORK_HOURS', 'CHILDCARE', 'COST', 'HOUSING', 'PHONE_NUMBER', 'PORTAL',
                    'FEAR_OF_BAD_NEWS', 'MEMORY', 'FAMILY_STRESS', 'PAST_CARE', 'LANGUAGE', 'PHARMACY', 'SYMPTOMS', 'OTHER')),
    account     text not null check (length(account) between 1 and 280),
    in_their_words boolean not null default false,
    noted_by    uuid not null references staff_member,
    noted_at    timestamptz not null,
    cleared_at  timestamptz,
    cleared_by  uuid references staff_member,
    cleared_how text check (length(cleared_how) between 1 and 200),
    version     int not null default 0,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    check ((cleared_at is null) = (cleared_by is null))
);
create index barrier_patient on barrier (patient_id);

-- A clinical person opened another clinic's patient, with a reason, for 24 hours (rule 8).
create table opened_elsewhere (
    id         uuid primary key,
    staff_id   uuid not null references staff_member,
    patient_id uuid not null references patient (id),
    reason     text not null check (length(reason) between 1 and 200),
    opened_at  timestamptz not null,
    until_at   timestamptz not null check (until_at > opened_at)
);
create index opened_elsewhere_staff on opened_elsewhere (staff_id, patient_id, until_at);

-- What an import would change, kept between its preview and its yes: one per person, gone after either, and soon anyway.
create table import_preview (
    staff_id   uuid primary key references staff_member,
    clinic_id  uuid not null references clinic,
    made_at    timestamptz not null,
    preview    jsonb not null
);
