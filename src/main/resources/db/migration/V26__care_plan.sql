-- One plan for each patient. Its version grows with each change of what the patient reads: words, goals, steps, first step.
create table care_plan (
    id             uuid primary key,
    patient_id     uuid not null unique,
    clinic_id      uuid not null,
    version        int not null check (version >= 1),
    started_at     timestamptz not null,
    started_by     uuid not null references staff_member,
    changed_at     timestamptz not null,
    changed_by     uuid not null references staff_member,
    -- when the patient last said yes to it, who heard it, and to which version
    agreed_on      date,
    agreed_with    uuid references staff_member,
    agreed_version int,
    -- the one step that the team says comes first; while it is open it wins over the rule
    first_step     uuid,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    check (num_nonnulls(agreed_on, agreed_with, agreed_version) in (0, 3)),
    check (agreed_version <= version)
);

-- What the patient said, as they said it: who heard it, when and where. Never edited: a correction is a new row.
create table plan_words (
    id          uuid primary key,
    plan_id     uuid not null references care_plan,
    words       text not null check (length(words) between 1 and 400),
    said_on     date not null,
    heard_by    uuid not null references staff_member,
    heard_in    text not null check (length(heard_in) between 1 and 80),
    corrects    uuid references plan_words check (corrects <> id),
    written_by  uuid not null references staff_member,
    written_at  timestamptz not null
);
create index plan_words_plan on plan_words (plan_id, said_on);

-- A second fact about words that were said: they are no longer so.
create table plan_words_past (
    words_id uuid primary key references plan_words,
    at       timestamptz not null,
    by       uuid not null references staff_member,
    why      text check (length(why) between 1 and 200)
);

create function said_words_stand() returns trigger language plpgsql as
$$ begin raise exception 'what a patient said is never edited'; end $$;
create trigger plan_words_stand before update or delete on plan_words
    for each statement execute function said_words_stand();
create trigger plan_words_past_stand before update or delete on plan_words_past
    for each statement execute function said_words_stand();

-- Shared goals: three at most, because there are three places. A goal that was let go has none.
create table plan_goal (
    id       uuid primary key,
    plan_id  uuid not null references care_plan,
    position int check (position between 1 and 3),
    title    text not null check (length(title) between 1 and 140),
    added_by uuid not null references staff_member,
    added_at timestamptz not null,
    ended_by uuid references staff_member,
    ended_at timestamptz,
    unique (id, plan_id),
    constraint three_goals_at_most unique (plan_id, position) deferrable initially deferred,
    constraint let_go_by_somebody check ((position is null) = (ended_at is not null) and (ended_at is null) = (ended_by is null))
);

-- Which next step serves which goal, and how the patient says it. A step serves one goal.
create table goal_step (
    follow_up_id uuid primary key references follow_up,
    plan_id      uuid not null references care_plan,
    goal_id      uuid not null,
    usable       text check (length(usable) between 1 and 140),
    tracked      text check (tracked in ('DAILY_NOTE', 'ONE_TO_TEN', 'PHONE_CHECK')),
    willing      text check (willing in ('WILLING', 'UNSURE', 'NOT_WILLING')),
    unique (plan_id, follow_up_id),
    foreign key (goal_id, plan_id) references plan_goal (id, plan_id)
);
create index goal_step_goal on goal_step (goal_id);

alter table care_plan add constraint first_step_of_this_plan
    foreign key (id, first_step) references goal_step (plan_id, follow_up_id) deferrable initially deferred;

-- Every version as the patient read it, who changed what and why.
create table plan_version (
    plan_id    uuid not null references care_plan,
    version    int not null check (version >= 1),
    changed_at timestamptz not null,
    changed_by uuid not null references staff_member,
    why        text check (length(why) between 1 and 200),
    content    jsonb not null,
    primary key (plan_id, version)
);
create function plan_versions_stand() returns trigger language plpgsql as
$$ begin raise exception 'a version of a plan is never changed'; end $$;
create trigger plan_version_stands before update or delete on plan_version
    for each statement execute function plan_versions_stand();

-- Who keeps the plan is a standing responsibility: held by one person who said yes, asked, or a gap that everybody sees.
alter table responsibility
    drop constraint responsibility_kind_check,
    add constraint responsibility_kind_check check (kind in ('PLAN', 'RISK', 'REFILLS', 'BRIDGE', 'LABS', 'FAMILY', 'TRANSPORT', 'OWN'));
