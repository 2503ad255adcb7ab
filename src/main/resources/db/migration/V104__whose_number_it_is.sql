-- 988 and 911 are nobody's own number. A card in force that says otherwise names the line whose number it is, so that it can
-- be handed over and written on; what earlier versions said stays as it was said.
update contact_card_line l
   set staff_id = null, external_id = null, contact_person_id = null, line = l.number, known_number = null,
       asked_by = null, asked_at = null, ask_reason = null, yes_at = null, declined_at = null, decline_reason = null
  from contact_card c
 where l.patient_id = c.patient_id and l.version = c.version and l.number in ('988', '911')
   and (l.line is null or l.line = 'Nurse line' or (l.line in ('988', '911') and l.line <> l.number));
update contact_card_line l
   set line = 'Call'
  from contact_card c
 where l.patient_id = c.patient_id and l.version = c.version and l.line in ('988', '911') and l.number <> l.line;
alter table contact_card_line
    add constraint whose_number_it_is check (case
        when number in ('988', '911') then line is not null and line <> 'Nurse line' and (line not in ('988', '911') or line = number)
        else line is null or line not in ('988', '911') end) not valid;
