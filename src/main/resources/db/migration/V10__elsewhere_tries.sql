-- Tries to open another clinic's patient that named nobody: too many, and the door stays shut for an hour.
create table elsewhere_try (
    id       bigint generated always as identity primary key,
    staff_id uuid not null references staff_member,
    at       timestamptz not null
);
create index elsewhere_try_staff on elsewhere_try (staff_id, at);
