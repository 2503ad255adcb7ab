-- Whoever passed a handoff on may keep it after all and ask once more later: the chain tells both.
create table handoff_pass_kept (
    handoff_id     uuid not null references handoff,
    staff_id       uuid not null references staff_member,
    passed_by      uuid not null references staff_member,
    passed_at      timestamptz not null,
    passed_why     text not null check (length(passed_why) between 1 and 160),
    passer_took_at timestamptz not null,
    kept_by        uuid not null references staff_member,
    kept_at        timestamptz not null,
    primary key (handoff_id, passed_at, staff_id),
    constraint kept_from_somebody_else check (passed_by <> staff_id),
    constraint kept_after_passed check (passer_took_at <= passed_at and passed_at <= kept_at)
);
