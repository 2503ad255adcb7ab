-- Away dates that never began are forgotten, and with them who was asked to cover: whoever has the question open still is
-- told, instead of finding nothing.
create table cover_not_needed (
    id       uuid primary key,
    staff_id uuid not null references staff_member,
    ended_by uuid not null references staff_member,
    ended_at timestamptz not null
);
