-- Beside their own words: between which hours one may call, and how often they want to hear from us at most.
alter table patient
    add column call_from          time,
    add column call_until         time,
    add column contact_every_days int check (contact_every_days between 1 and 180),
    add constraint call_from_until check ((call_from is null) = (call_until is null) and (call_from is null or call_from < call_until)),
    add constraint how_often_was_asked check (contact_every_days is null or involvement_asked_on is not null);

-- When the next try at a step is, up to its due time.
alter table follow_up add column try_at timestamptz;

-- A visit they came to that felt like a lot: who heard it, and when.
alter table visit
    add column hard_at timestamptz,
    add column hard_by uuid references staff_member,
    add constraint felt_hard_by_whom check ((hard_at is null) = (hard_by is null)),
    add constraint felt_hard_when_they_came check (hard_at is null or outcome is not distinct from 'CAME');
