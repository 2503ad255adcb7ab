-- what may leave to somebody is read with how often it changed
create index may_leave_said on may_leave (patient_id, external_id);

-- who said what stands in the plan: empty for the patient, else their name as it was then
alter table plan_words add column said_by text check (said_by <> '' and char_length(said_by) <= 120);
