-- Which e-mails a person wants. Without a row: both.
create table email_choice (
    staff_id   uuid primary key references staff_member,
    door       boolean not null,
    digest     boolean not null,
    changed_at timestamptz not null
);

-- An e-mail to one person. The row is there before anything is sent, so that of several instances one sends it; what it
-- says is counted when it is sent. UNSURE: the mail server fell silent after it had all of it; never sent again.
create table nudge (
    id         uuid primary key,
    staff_id   uuid not null references staff_member,
    kind       text not null check (kind in ('DOOR', 'DIGEST')),
    day        date,
    state      text not null default 'READY' check (state in ('READY', 'SENDING', 'SENT', 'UNSURE', 'NOT_NEEDED')),
    tries      int not null default 0 check (tries >= 0),
    made_at    timestamptz not null,
    try_at     timestamptz not null,
    until_at   timestamptz not null check (until_at > made_at),
    claimed_at timestamptz,
    sent_at    timestamptz,
    constraint digest_of_a_day check ((kind = 'DIGEST') = (day is not null)),
    constraint sending_since check (state <> 'SENDING' or claimed_at is not null),
    constraint sent_when check ((state = 'SENT') = (sent_at is not null))
);
create unique index nudge_one_digest_a_day on nudge (staff_id, day) where day is not null;
create index nudge_unsent on nudge (try_at) where state in ('READY', 'SENDING');

-- What an e-mail about the door was for: one asking of one thing, told to a person once.
create table nudge_about (
    staff_id uuid not null references staff_member,
    thing    uuid not null,
    asked_at timestamptz not null,
    nudge_id uuid not null references nudge,
    primary key (staff_id, thing, asked_at)
);
create index nudge_about_nudge on nudge_about (nudge_id);

-- Jobs that one of several instances does; the table of db-scheduler.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
