-- Who moved the last day of a bridge medication, from which day to which.
create table bridge_end_moved (
    id                uuid primary key,
    responsibility_id uuid not null references responsibility on delete cascade,
    at                timestamptz not null,
    moved_by          uuid not null references staff_member,
    from_day          date not null,
    to_day            date not null check (to_day <> from_day)
);
create index bridge_end_moved_of on bridge_end_moved (responsibility_id, at desc);

-- A no stays known when somebody else is asked, or says yes: who said it then, why, and on whose day it stood.
alter table responsibility_stood
    add declined_by    uuid references staff_member,
    add decline_reason text check (length(decline_reason) between 1 and 200),
    add came_back_to   uuid references staff_member,
    add constraint said_no_with_a_reason check (num_nonnulls(declined_by, decline_reason) in (0, 2)
        and (declined_by is not null or came_back_to is null));
-- What was said before, as far as the trail has it; on whose day it stood is known of the last one alone.
update responsibility_stood s
   set declined_by = t.actor_id, decline_reason = t.detail ->> 'reason'
  from trail t
 where t.what in ('responsibility declined', 'responsibility given back') and t.subject_id = s.responsibility_id and t.at = s.at
   and t.actor_id is not null and length(t.detail ->> 'reason') between 1 and 200;
update responsibility_stood s
   set declined_by = r.declined_by, decline_reason = r.decline_reason, came_back_to = r.came_back_to
  from responsibility r
 where r.id = s.responsibility_id and r.declined_at = s.at;
create index responsibility_stood_no on responsibility_stood (clinic_id, at) where declined_by is not null;
drop index responsibility_declined;
