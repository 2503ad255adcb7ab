-- Whose a step or a patient's team is, within one clinic, and what they last said yes to: read from the index alone.
drop index follow_up_owner;
create index follow_up_owner on follow_up (owner_staff, clinic_id, due_at) where ended_at is null;
drop index follow_up_checker;
create index follow_up_checker on follow_up (checked_by, clinic_id, due_at) where ended_at is null and checked_by is not null;
drop index care_team_of_staff;
create index care_team_of_staff on care_team_member (staff_id, clinic_id, patient_id) where until is null;
create index team_agreement_of_staff on team_agreement (staff_id, patient_id, about, version) where staff_id is not null;
create index care_plan_now on care_plan (clinic_id, patient_id) include (version, changed_by, changed_at);
drop index contact_card_now;
create index contact_card_now on contact_card (clinic_id, patient_id) include (version, changed_by, changed_at);
-- One person works at few clinics: known together, a coordinator's thousand patients are not taken for fifty.
create statistics care_team_where (dependencies) on staff_id, clinic_id from care_team_member;
create statistics follow_up_where (dependencies) on owner_staff, clinic_id from follow_up;
