-- What a clinic asks every morning: whose card names somebody who is there no more, and who has not agreed yet.
create index contact_card_line_person on contact_card_line (contact_person_id) where contact_person_id is not null;
create index care_team_member_ended on care_team_member (clinic_id, patient_id) where until is not null;
create index contact_card_changed on contact_card (changed_at);
