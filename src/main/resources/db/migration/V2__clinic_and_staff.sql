-- Where we are: the sites of one organization, each with its own time zone, open hours and thresholds.
create table clinic (
    id                      uuid primary key,
    name                    text not null check (length(name) between 1 and 120),
    time_zone               text not null,
    nurse_line              text,
    huddle_room             int  not null default 14 check (huddle_room between 1 and 40),
    huddle_minutes          int  not null default 10 check (huddle_minutes between 1 and 60),
    live_handoff_minutes    int  not null default 10 check (live_handoff_minutes between 1 and 240),
    written_handoff_hours   int  not null default 4 check (written_handoff_hours between 1 and 72),
    version                 int  not null default 0
);

create table open_hours (
    clinic_id   uuid not null references clinic,
    day_of_week int  not null check (day_of_week between 1 and 7),
    opens       time not null,
    closes      time not null check (closes > opens),
    primary key (clinic_id, day_of_week)
);

create table closed_day (
    clinic_id uuid not null references clinic,
    day       date not null,
    name      text not null check (length(name) between 1 and 80),
    primary key (clinic_id, day)
);

-- Who is who. A password is absent until the person has set one.
create table staff_member (
    id                  uuid primary key,
    title               text check (length(title) <= 20),
    given_name          text not null check (length(given_name) between 1 and 80),
    family_name         text not null check (length(family_name) between 1 and 80),
    email               text not null check (length(email) between 3 and 254),
    discipline          text not null check (discipline in ('CARE_COORDINATOR', 'BEHAVIORAL_HEALTH_CLINICIAN',
                            'PRIMARY_CARE_PROVIDER', 'PSYCHIATRIC_PRESCRIBER', 'NURSE', 'MEDICAL_ASSISTANT',
                            'COMMUNITY_HEALTH_WORKER', 'FRONT_DESK', 'PRACTICE_MANAGER')),
    phone_extension     text check (length(phone_extension) <= 40),
    password_hash       text,
    password_changed_at timestamptz,
    must_change_password boolean not null default false,
    failed_sign_ins     int not null default 0,
    locked_until        timestamptz,
    sign_in_stopped_at  timestamptz,
    sign_in_stopped_by  uuid references staff_member,
    left_at             timestamptz,
    left_recorded_by    uuid references staff_member,
    version             int not null default 0,
    check ((sign_in_stopped_at is null) = (sign_in_stopped_by is null)),
    check (left_at is null or sign_in_stopped_at is not null)
);
create unique index staff_member_email on staff_member (lower(email));

create table staff_clinic (
    staff_id  uuid not null references staff_member,
    clinic_id uuid not null references clinic,
    primary key (staff_id, clinic_id)
);
create index staff_clinic_clinic on staff_clinic (clinic_id);

create table staff_duty (
    staff_id uuid not null references staff_member,
    duty     text not null check (duty in ('ADMINISTRATION', 'PRIVACY')),
    primary key (staff_id, duty)
);

create table away (
    id          uuid primary key,
    staff_id    uuid not null references staff_member,
    from_at     timestamptz not null,
    until_at    timestamptz not null check (until_at > from_at),
    cover_id    uuid references staff_member check (cover_id <> staff_id),
    recorded_by uuid not null references staff_member,
    recorded_at timestamptz not null
);
create index away_staff on away (staff_id, until_at);
