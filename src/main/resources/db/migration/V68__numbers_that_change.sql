-- The digits that one dials from here, however the number is written.
create function dialed(number text) returns text language sql immutable parallel safe as
$$ select regexp_replace(regexp_replace(number, '[^0-9]', '', 'g'), '^1(?=[0-9]{10}$)', '') $$;

-- The number on file now of whoever a line of the card of a patient names; none of 988 and 911.
create function number_on_file(patient uuid, staff uuid, external uuid, person uuid, line text) returns text
language sql stable parallel safe as
$$ select nullif(case when staff is not null then (select s.phone_extension from staff_member s where s.id = staff)
               when external is not null then (select x.phone from external_clinician x where x.id = external)
               when person is not null then (select o.phone from contact_person o where o.id = person)
               when line = 'Nurse line' then (select n.nurse_line from contact_card k join clinic n on n.id = k.clinic_id
                                               where k.patient_id = patient) end, '') $$;

-- A line repeats a number: it remembers which one was on file when somebody looked last, and that one turned out wrong.
alter table contact_card_line
    add column known_number text check (length(known_number) > 0),
    add column wrong_at     timestamptz,
    add column wrong_by     uuid references staff_member,
    add column right_at     timestamptz,
    add constraint wrong_said_by_somebody check ((wrong_at is null) = (wrong_by is null)),
    add constraint right_after_wrong check (right_at is null or wrong_at is not null);
create index contact_card_line_wrong on contact_card_line (patient_id) where wrong_at is not null and right_at is null;

-- Cards written before are taken to have repeated the number; what we of the clinic have on file may be an extension.
update contact_card_line l
   set known_number = case
         when l.staff_id is not null then number_on_file(l.patient_id, l.staff_id, null, null, null)
         when number_on_file(l.patient_id, null, l.external_id, l.contact_person_id, l.line) is not null then l.number end
  from contact_card c
 where l.patient_id = c.patient_id and l.version = c.version;
