-- Everybody a patient's team has had: without it one patient's page reads the teams of all clinics.
create index care_team_member_of_patient on care_team_member (patient_id);
