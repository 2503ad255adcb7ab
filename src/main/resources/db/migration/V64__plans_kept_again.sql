-- Plans of patients whose care ended and began again: nobody has kept them since, and from now on that is a gap.
with again as (
    insert into responsibility (id, patient_id, clinic_id, kind, needed_since, needed_by, unheld_since)
    select gen_random_uuid(), p.patient_id, p.clinic_id, 'PLAN', n.since, e.enrolled_by, n.since
      from care_plan p
      join enrollment e on e.patient_id = p.patient_id and e.until is null
      join clinic c on c.id = p.clinic_id
      cross join lateral (
        select greatest(p.started_at, e.since::timestamp at time zone c.time_zone,
                        (select max(r.ended_at) from responsibility r where r.patient_id = p.patient_id and r.kind = 'PLAN')) as since) n
     where not exists (select from responsibility r where r.patient_id = p.patient_id and r.kind = 'PLAN' and r.ended_at is null)
    returning id, clinic_id, needed_since)
insert into responsibility_stood (responsibility_id, at, clinic_id, unheld_since)
select id, needed_since, clinic_id, needed_since from again;
