-- A step that was made because somebody could not use their safety plan at 2 a.m.: of the same patient, never of another.
alter table safety_plan_night add unique (id, patient_id);
alter table follow_up add column night_id uuid;
alter table follow_up add foreign key (night_id, patient_id) references safety_plan_night (id, patient_id);
create index follow_up_night on follow_up (night_id) where night_id is not null and ended_at is null;
