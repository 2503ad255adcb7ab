-- A step names what gets in the way of this patient, never of another.
alter table barrier add unique (id, patient_id);
alter table follow_up add foreign key (barrier_id, patient_id) references barrier (id, patient_id);
