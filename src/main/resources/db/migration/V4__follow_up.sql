create table follow_up (
    id                    uuid primary key,
    patient_id            uuid not null,
    clinic_id             uuid not null,
    title                 text not null check (length(title) between 1 and 140),
    kind                  text not null check (kind in ('CALL', 'VISIT', 'RIDE', 'PAPER', 'MEDICATION', 'LAB', 'SAFETY', 'OTHER')),
    state                 text not null check (state in ('NEEDED', 'ASKED', 'ACCEPTED', 'WAITING', 'DONE', 'COULD_NOT', 'DROPPED')),
    owner_kind            text check (owner_kind in ('STAFF', 'PATIENT', 'CONTACT_PERSON')),
    owner_staff           uuid references staff_member,
    owner_contact_person  uuid references contact_person,
    owner_is_patient      boolean not null default false,
    due_at                timestamptz not null,
    done_looks_like       text check (length(done_looks_like) between 1 and 200),
    wall_text             text check (length(wall_text) between 1 and 80),
    said_in_room          boolean not null default false,
    barrier_id            uuid references barrier,
    handoff_id            uuid,
    created_by            uuid not null references staff_member,
    created_at            timestamptz not null,
    -- asked of a person who has not answered
    asked_by              uuid references staff_member,
    asked_at              timestamptz,
    answer_by             timestamptz,
    -- said yes; recorded by whoever heard it, at which huddle
    accepted_at           timestamptz,
    accepted_recorded_by  uuid references staff_member,
    accepted_at_huddle    uuid,
    -- accepted, and waiting on someone outside
    waiting_on            text check (length(waiting_on) between 1 and 120),
    waiting_since         timestamptz,
    waiting_until         timestamptz,
    -- nobody has it: since when, why, whose answer it was and whom it came back to
    needed_since          timestamptz,
    needed_because        text check (needed_because in ('DECLINED', 'SENT_BACK', 'RULE', 'IMPORT', 'LEFT')),
    declined_by           uuid references staff_member,
    decline_reason        text check (length(decline_reason) between 1 and 200),
    came_back_to          uuid references staff_member,
    -- ended
    ended_at              timestamptz,
    ended_by              uuid references staff_member,
    done_by               uuid references staff_member,
    outcome               text check (length(outcome) between 1 and 280),
    -- a patient's step: rhythm and who checks; the check date is its due
    rhythm                text check (rhythm in ('ONCE', 'DAILY', 'WEEKLY', 'EACH_VISIT')),
    times_a_week          int check (times_a_week between 1 and 7),
    checked_by            uuid references staff_member,
    -- a staff step may repeat: done makes the next
    repeat_every_days     int check (repeat_every_days between 1 and 366),
    repeats               uuid references follow_up,
    date_moves            int not null default 0,
    version               int not null default 0,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    constraint owned_or_needed check (case state when 'NEEDED' then owner_kind is null when 'DROPPED' then true else owner_kind is not null end),
    constraint one_owner check (num_nonnulls(owner_staff, owner_contact_person) + owner_is_patient::int = (owner_kind is not null)::int),
    constraint owner_of_its_kind check (case owner_kind when 'STAFF' then owner_staff is not null when 'CONTACT_PERSON' then owner_contact_person is not null when 'PATIENT' then owner_is_patient else true end),
    constraint asked_of_staff check (state <> 'ASKED' or (owner_kind = 'STAFF' and asked_by is not null and asked_at is not null and answer_by is not null)),
    constraint accepted_with_a_yes check (state not in ('ACCEPTED', 'WAITING', 'DONE') or accepted_at is not null),
    constraint waiting_on_someone check (case state when 'WAITING' then num_nonnulls(waiting_on, waiting_since, waiting_until) = 3
                                              when 'ACCEPTED' then waiting_on is null when 'NEEDED' then waiting_on is null else true end),
    constraint needed_since_when check ((state = 'NEEDED') = (needed_since is not null and needed_because is not null)),
    constraint ended_with_who_and_when check ((state in ('DONE', 'COULD_NOT', 'DROPPED')) = (ended_at is not null and ended_by is not null)),
    constraint ended_with_a_reason check (state not in ('COULD_NOT', 'DROPPED') or outcome is not null),
    constraint declined_with_a_reason check (needed_because is distinct from 'DECLINED' or (declined_by is not null and decline_reason is not null)),
    constraint patients_step_is_checked check (coalesce(owner_kind, 'STAFF') = 'STAFF' or (checked_by is not null and rhythm is not null and done_looks_like is not null)),
    constraint weekly_has_times check ((rhythm is not distinct from 'WEEKLY') = (times_a_week is not null))
);
create index follow_up_patient on follow_up (patient_id, due_at);
create index follow_up_open on follow_up (clinic_id, due_at) where ended_at is null;
create index follow_up_owner on follow_up (owner_staff, due_at) where ended_at is null;
create index follow_up_checker on follow_up (checked_by, due_at) where ended_at is null and checked_by is not null;
create index follow_up_needed on follow_up (clinic_id) where state = 'NEEDED';
create index follow_up_asked on follow_up (clinic_id, answer_by) where state = 'ASKED';
create index follow_up_came_back on follow_up (came_back_to) where state = 'NEEDED';

-- What happened to a step, in words people read on the page: moved, handed over, undone, let go.
create table follow_up_event (
    id           uuid primary key,
    follow_up_id uuid not null references follow_up,
    at           timestamptz not null,
    by           uuid not null references staff_member,
    what         text not null,
    reason       text check (length(reason) between 1 and 200),
    from_due     timestamptz,
    to_due       timestamptz,
    from_staff   uuid references staff_member,
    to_staff     uuid references staff_member,
    at_huddle    uuid
);
create index follow_up_event_step on follow_up_event (follow_up_id, at);

-- Private: which of my steps I find hardest. Nobody else reads it.
create table hardest_mark (
    staff_id     uuid not null references staff_member,
    follow_up_id uuid not null references follow_up,
    primary key (staff_id, follow_up_id)
);
