-- The cards of a clinic as they are now, and the contact people who are no more.
create index contact_card_now on contact_card (clinic_id, patient_id, version);
create index contact_person_removed on contact_person (clinic_id) where removed_at is not null;
