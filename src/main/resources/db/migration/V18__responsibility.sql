-- What a clinic's patients may need looked after beside the kinds that every clinic knows.
create table own_responsibility_kind (
    id         uuid primary key,
    clinic_id  uuid not null references clinic,
    name       text not null check (length(name) between 1 and 40),
    who_may    text not null check (who_may in ('ANYBODY', 'CLINICIAN', 'PRESCRIBER_OR_NURSE')),
    added_by   uuid not null references staff_member,
    added_at   timestamptz not null,
    retired_at timestamptz,
    retired_by uuid references staff_member,
    unique (id, clinic_id),
    check ((retired_at is null) = (retired_by is null))
);
create unique index own_responsibility_kind_name on own_responsibility_kind (clinic_id, lower(name)) where retired_at is null;

-- An ongoing duty for one patient: somebody said that this patient needs it, and until it ends exactly one person holds
-- it who said yes, or nobody does. Whether that is a gap depends on the clock and is never stored.
create table responsibility (
    id              uuid primary key,
    version         int not null default 0,
    patient_id      uuid not null,
    clinic_id       uuid not null,
    kind            text not null check (kind in ('RISK', 'REFILLS', 'BRIDGE', 'LABS', 'FAMILY', 'TRANSPORT', 'OWN')),
    own_kind        uuid references own_responsibility_kind,
    medication      text check (length(medication) between 1 and 80),
    ends_on         date,
    needed_since    timestamptz not null,
    needed_by       uuid not null references staff_member,
    unheld_since    timestamptz,
    -- holds it: said yes, written down by whoever heard it, at which huddle
    holder          uuid references staff_member,
    held_since      timestamptz,
    yes_recorded_by uuid references staff_member,
    yes_at_huddle   uuid,
    -- asked, and has not answered; whoever holds it meanwhile goes on holding it
    asked           uuid references staff_member,
    asked_by        uuid references staff_member,
    asked_at        timestamptz,
    answer_by       timestamptz,
    -- the last one who said no, why, and whom it came back to
    declined_by     uuid references staff_member,
    declined_at     timestamptz,
    decline_reason  text check (length(decline_reason) between 1 and 200),
    came_back_to    uuid references staff_member,
    ended_at        timestamptz,
    ended_by        uuid references staff_member,
    end_reason      text check (length(end_reason) between 1 and 200),
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    constraint own_kind_has_a_name check ((kind = 'OWN') = (own_kind is not null)),
    constraint bridge_has_an_end check ((kind = 'BRIDGE') = (medication is not null and ends_on is not null)
        and (kind = 'BRIDGE' or num_nonnulls(medication, ends_on) = 0)),
    constraint held_by_a_yes check (num_nonnulls(holder, held_since, yes_recorded_by) in (0, 3)
        and (holder is not null or yes_at_huddle is null)),
    constraint held_or_not_since check ((holder is null) = (unheld_since is not null)),
    constraint asked_with_an_answer_by check (num_nonnulls(asked, asked_by, asked_at, answer_by) in (0, 4)),
    constraint not_asked_of_its_holder check (asked is distinct from holder or asked is null),
    constraint declined_with_a_reason check (num_nonnulls(declined_by, declined_at, decline_reason) in (0, 3)
        and (declined_by is not null or came_back_to is null)),
    constraint ended_with_who_when_and_why check (num_nonnulls(ended_at, ended_by, end_reason) in (0, 3)),
    constraint nobody_is_asked_for_what_ended check (ended_at is null or asked is null)
);
create unique index responsibility_one_each on responsibility (patient_id, kind, own_kind, lower(medication))
    nulls not distinct where ended_at is null;
create index responsibility_patient on responsibility (patient_id);
create index responsibility_unheld on responsibility (clinic_id) where ended_at is null and holder is null;
create index responsibility_holder on responsibility (clinic_id, holder) where ended_at is null;
create index responsibility_held_by on responsibility (holder) where ended_at is null;
create index responsibility_asked on responsibility (asked) where asked is not null;
create index responsibility_came_back on responsibility (came_back_to) where ended_at is null and came_back_to is not null;
create index responsibility_ends on responsibility (clinic_id, ends_on) where ended_at is null and ends_on is not null;

-- Who held it before, from when until when. Who holds it now stands with the responsibility itself.
create table responsibility_held (
    id                uuid primary key,
    responsibility_id uuid not null references responsibility,
    holder            uuid not null references staff_member,
    from_at           timestamptz not null,
    until_at          timestamptz not null check (until_at >= from_at),
    until_by          uuid not null references staff_member,
    why               text not null check (length(why) between 1 and 200)
);
create index responsibility_held_of on responsibility_held (responsibility_id, until_at);
