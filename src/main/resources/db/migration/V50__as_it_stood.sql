-- What a past week needs to show its gaps as they stood at its end: each thing that happened keeps how it left the
-- step, and what gave way to something else keeps from when until when it was so. Whether it was a gap is derived.
alter table follow_up_event
    add clinic_id    uuid references clinic,
    add state        text check (state in ('NEEDED', 'ASKED', 'ACCEPTED', 'WAITING', 'DONE', 'COULD_NOT', 'DROPPED')),
    -- whoever answered for it then: its owner, or who checks a patient's step
    add held_by      uuid references staff_member,
    -- from when on nobody would have it if nothing else happened: needed since, or to be answered by
    add unowned_from timestamptz;
update follow_up_event e set clinic_id = f.clinic_id from follow_up f where f.id = e.follow_up_id;
alter table follow_up_event alter clinic_id set not null;

-- What was written before says it by its words; the last line of each step, by how the step stands.
update follow_up_event set state = case what when 'declined' then 'NEEDED' when 'sent back' then 'NEEDED' when 'needed' then 'NEEDED'
                                     when 'asked' then 'ASKED' when 'accepted' then 'ACCEPTED' when 'taken' then 'ACCEPTED'
                                     when 'taken over' then 'ACCEPTED' when 'given back' then 'ACCEPTED' when 'done' then 'DONE'
                                     when 'could not' then 'COULD_NOT' when 'dropped' then 'DROPPED' end,
                           held_by = to_staff,
                           unowned_from = case when what in ('declined', 'sent back', 'needed') then at end;
update follow_up_event e
   set state = f.state, held_by = coalesce(f.owner_staff, f.checked_by),
       unowned_from = case f.state when 'NEEDED' then f.needed_since when 'ASKED' then f.answer_by end
  from follow_up f
 where f.id = e.follow_up_id
   and e.id = (select l.id from follow_up_event l where l.follow_up_id = f.id order by l.at desc, l.id desc limit 1);

create index follow_up_event_in on follow_up_event (clinic_id, at) include (follow_up_id);
create index follow_up_event_no on follow_up_event (clinic_id, at) where what = 'declined';
drop index follow_up_event_declined;
create index follow_up_event_end on follow_up_event (clinic_id, at) where state in ('DONE', 'COULD_NOT', 'DROPPED');

-- Ended since then, found without the steps themselves
create index follow_up_ended_in on follow_up (clinic_id, ended_at)
    include (state, due_at, owner_kind, owner_staff, done_by, ended_by, patient_id, created_at) where ended_at is not null;
drop index follow_up_ended;
create index handoff_left_in on handoff (clinic_id, left_before_at) where taken_at is not null and left_before_at is not null;

-- Somebody's sign-in was stopped and is allowed again.
create table sign_in_stopped_before (
    staff_id uuid not null references staff_member,
    from_at  timestamptz not null,
    until_at timestamptz not null check (until_at >= from_at),
    primary key (staff_id, from_at)
);

-- Who covered, or was asked to, until somebody else was or they said no.
create table cover_before (
    id          uuid primary key,
    away_id     uuid not null references away on delete cascade,
    kind        text,
    staff_id    uuid not null references staff_member,
    asked_at    timestamptz not null,
    answer_by   timestamptz not null,
    accepted_at timestamptz,
    until_at    timestamptz not null
);
create index cover_before_of on cover_before (away_id);
insert into cover_before (id, away_id, kind, staff_id, asked_at, answer_by, until_at)
select id, away_id, kind, staff_id, asked_at, answer_by, declined_at from cover where declined_at is not null;

-- How a responsibility stood from each change on.
create table responsibility_stood (
    responsibility_id uuid not null references responsibility on delete cascade,
    at                timestamptz not null,
    clinic_id         uuid not null references clinic,
    holder            uuid references staff_member,
    held_since        timestamptz,
    unheld_since      timestamptz,
    asked             uuid references staff_member,
    answer_by         timestamptz,
    ended_at          timestamptz,
    primary key (responsibility_id, at)
);
create index responsibility_stood_in on responsibility_stood (clinic_id, at) include (responsibility_id);
-- What was written before says who held it; who was asked is known of now alone.
insert into responsibility_stood (responsibility_id, at, clinic_id, unheld_since)
select id, needed_since, clinic_id, needed_since from responsibility;
insert into responsibility_stood (responsibility_id, at, clinic_id, unheld_since)
select h.responsibility_id, h.until_at, r.clinic_id, h.until_at from responsibility_held h join responsibility r on r.id = h.responsibility_id
    on conflict (responsibility_id, at) do nothing;
insert into responsibility_stood (responsibility_id, at, clinic_id, holder, held_since)
select distinct on (h.responsibility_id, h.from_at) h.responsibility_id, h.from_at, r.clinic_id, h.holder, h.from_at
  from responsibility_held h join responsibility r on r.id = h.responsibility_id order by h.responsibility_id, h.from_at, h.until_at desc
    on conflict (responsibility_id, at) do update set holder = excluded.holder, held_since = excluded.held_since, unheld_since = null;
insert into responsibility_stood (responsibility_id, at, clinic_id, holder, held_since, unheld_since, asked, answer_by, ended_at)
select id, greatest(needed_since, held_since, asked_at, declined_at, unheld_since, ended_at), clinic_id, holder, held_since, unheld_since, asked, answer_by, ended_at
  from responsibility
    on conflict (responsibility_id, at) do update set holder = excluded.holder, held_since = excluded.held_since,
       unheld_since = excluded.unheld_since, asked = excluded.asked, answer_by = excluded.answer_by, ended_at = excluded.ended_at;

-- Who was not here at a moment: sign-in stopped, or away and then from which dates, which may be covered.
create function not_here_at(moment timestamptz) returns table (staff_id uuid, because text, since timestamptz, away_id uuid)
language sql stable as $$
    select s.id, 'OWNER_STOPPED', least(s.sign_in_stopped_at, s.left_at), null::uuid from staff_member s
     where least(s.sign_in_stopped_at, s.left_at) <= moment
    union all
    select b.staff_id, 'OWNER_STOPPED', b.from_at, null from sign_in_stopped_before b where b.from_at <= moment and b.until_at > moment
    union all
    select a.staff_id, 'OWNER_AWAY', a.from_at, a.id from away a
     where a.recorded_at <= moment and a.from_at <= moment and a.until_at > moment
       and not exists (select from staff_member s where s.id = a.staff_id and least(s.sign_in_stopped_at, s.left_at) <= moment)
       and not exists (select from sign_in_stopped_before b
                        where b.staff_id = a.staff_id and b.from_at <= moment and b.until_at > moment)
$$;

-- Who stood in at a moment, or might still have said that they do, and was here.
create function covers_at(moment timestamptz) returns table (away_id uuid, kind text, staff_id uuid)
language sql stable as $$
    select v.away_id, v.kind, v.staff_id
      from (select c.away_id, c.kind, c.staff_id, c.asked_at, c.answer_by, c.accepted_at from cover c where c.declined_at is null
            union all
            select b.away_id, b.kind, b.staff_id, b.asked_at, b.answer_by, b.accepted_at from cover_before b where b.until_at > moment) v
     where v.asked_at <= moment and (v.accepted_at <= moment or v.answer_by >= moment)
       and not exists (select from not_here_at(moment) g where g.staff_id = v.staff_id)
$$;

-- Who was in our care at the end of the day that a moment ends.
create index enrollment_ever on enrollment (clinic_id, patient_id) include (since, until);
create function in_care_at(moment timestamptz) returns table (clinic_id uuid, patient_id uuid, since timestamptz)
language sql stable as $$
    select e.clinic_id, e.patient_id, e.since::timestamp at time zone c.time_zone
      from enrollment e join clinic c on c.id = e.clinic_id
     where e.since <= ((moment - interval '1 second') at time zone c.time_zone)::date
       and (e.until is null or e.until > ((moment - interval '1 second') at time zone c.time_zone)::date)
$$;
