-- The paper notebook beside the keyboard: lines of one person, read by nobody else. A line stays in sight until its
-- writer says how it was handled, or until it has become something that the team can see. Never in the trail.
create table notebook_line (
    id             uuid primary key,
    version        int not null default 0,
    staff_id       uuid not null references staff_member,
    kind           text not null check (kind in ('NAME', 'PHARMACY', 'MISSED', 'WORRY')),
    words          text not null check (length(words) between 1 and 200),
    jotted_at      timestamptz not null,
    patient_id     uuid references patient,
    handled_at     timestamptz,
    handled_how    text check (length(handled_how) between 1 and 200),
    follow_up_id   uuid unique references follow_up,
    barrier_id     uuid unique references barrier,
    raised_flag_id uuid unique references raised_flag,
    handoff_id     uuid unique references handoff,
    constraint handled_with_a_word check ((handled_at is not null)::int
        = num_nonnulls(handled_how, follow_up_id, barrier_id, raised_flag_id, handoff_id)),
    constraint became_something_of_a_patient check (patient_id is not null
        or num_nonnulls(follow_up_id, barrier_id, raised_flag_id, handoff_id) = 0)
);
create index notebook_line_in_sight on notebook_line (staff_id, jotted_at, id) where handled_at is null;
create index notebook_line_handled on notebook_line (staff_id, handled_at desc) where handled_at is not null;
