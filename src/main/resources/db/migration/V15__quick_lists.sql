-- What the lists of a clinic count and sort by, so that an index answers alone:
-- who is in our care, their next due time, who was reached, who is listed.
create index enrollment_in_care on enrollment (clinic_id, patient_id) include (since, enrolled_by) where until is null;
drop index enrollment_clinic;
create index follow_up_open_patient on follow_up (clinic_id, patient_id, due_at) where ended_at is null;
create index follow_up_safety on follow_up (clinic_id, due_at) where ended_at is null and kind = 'SAFETY';
create index contact_reached_patient on contact (clinic_id, at) include (patient_id) where outcome = 'REACHED';
drop index contact_reached;
create index visit_came on visit (clinic_id, starts_at) include (patient_id) where outcome = 'CAME';
create index patient_living on patient (clinic_id, id) where not deceased;
