-- Who stands in for somebody who is away: for everything, or for one kind of step. Asked like any
-- owner; until somebody has said yes, or while they may still answer, nothing else covers.
create extension if not exists btree_gist;

-- One person has one span at a time: what lies within another goes, what overlaps ends where the next begins.
delete from away a using away b
 where a.staff_id = b.staff_id and a.id <> b.id and b.from_at <= a.from_at and b.until_at >= a.until_at
   and ((b.from_at, b.until_at) <> (a.from_at, a.until_at) or b.id < a.id);
update away a set until_at = n.next_from
  from (select id, lead(from_at) over (partition by staff_id order by from_at) as next_from from away) n
 where n.id = a.id and n.next_from < a.until_at;
alter table away
    add constraint away_once exclude using gist (staff_id with =, tstzrange(from_at, until_at) with &&),
    add constraint away_of_staff unique (id, staff_id);

create table cover (
    id             uuid primary key,
    away_id        uuid not null,
    away_staff     uuid not null,
    -- null: everything that nobody else covers
    kind           text check (kind in ('CALL', 'VISIT', 'RIDE', 'PAPER', 'MEDICATION', 'LAB', 'SAFETY', 'OTHER')),
    staff_id       uuid not null references staff_member,
    asked_by       uuid not null references staff_member,
    asked_at       timestamptz not null,
    answer_by      timestamptz not null check (answer_by >= asked_at),
    accepted_at    timestamptz,
    declined_at    timestamptz,
    decline_reason text check (length(decline_reason) between 1 and 200),
    foreign key (away_id, away_staff) references away (id, staff_id) on delete cascade,
    constraint cover_is_another check (staff_id <> away_staff),
    constraint cover_answered_once check (num_nonnulls(accepted_at, declined_at) <= 1),
    constraint cover_declined_with_a_reason check ((declined_at is null) = (decline_reason is null))
);
create unique index cover_one on cover (away_id, kind) nulls not distinct where declined_at is null;
create index cover_staff on cover (staff_id) where declined_at is null;

insert into cover (id, away_id, away_staff, staff_id, asked_by, asked_at, answer_by, accepted_at)
select gen_random_uuid(), id, staff_id, cover_id, recorded_by, recorded_at, recorded_at, recorded_at
  from away where cover_id is not null;
alter table away drop column cover_id;

create index follow_up_asker on follow_up (asked_by) where state = 'ASKED';
