-- The no of a responsibility that has ended since: before the days of V50 no row stood at its moment.
insert into responsibility_stood (responsibility_id, at, clinic_id, holder, held_since, unheld_since, declined_by, decline_reason,
                                  came_back_to)
select r.id, r.declined_at, r.clinic_id, r.holder, r.held_since, r.unheld_since, r.declined_by, r.decline_reason, r.came_back_to
  from responsibility r
 where r.declined_at < r.ended_at
on conflict (responsibility_id, at) do nothing;
