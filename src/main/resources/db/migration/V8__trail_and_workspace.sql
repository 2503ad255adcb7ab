-- Who did what, and who looked. Append only.
create table trail (
    id          bigint generated always as identity primary key,
    at          timestamptz not null,
    actor_id    uuid,
    clinic_id   uuid,
    patient_id  uuid,
    patient_ids uuid[],
    what        text not null,
    subject_id  uuid,
    huddle_id   uuid,
    detail      jsonb
);
create index trail_patient on trail (patient_id, at desc) where patient_id is not null;
create index trail_patients on trail using gin (patient_ids) where patient_ids is not null;
create index trail_actor on trail (actor_id, at desc);

create function trail_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'the trail is append only'; end $$;
create trigger trail_append_only before update or delete or truncate on trail
    for each statement execute function trail_is_append_only();

-- What was typed and not yet saved, one per person and form.
create table draft (
    staff_id   uuid not null references staff_member,
    form       text not null check (length(form) between 1 and 80),
    fields     jsonb not null check (length(fields::text) <= 20000),
    started_at timestamptz not null,
    updated_at timestamptz not null,
    primary key (staff_id, form)
);

-- A form is saved once, however often it is sent.
create table form_key (
    key       uuid primary key,
    staff_id  uuid not null references staff_member,
    used_at   timestamptz not null default now(),
    result_id uuid
);
