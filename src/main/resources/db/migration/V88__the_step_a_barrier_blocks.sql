-- Something that gets in the way keeps one step of the same patient from going on.
alter table follow_up add unique (id, patient_id);
alter table barrier add column blocked_step_id uuid;
alter table barrier add foreign key (blocked_step_id, patient_id) references follow_up (id, patient_id);
create index barrier_blocked_step on barrier (blocked_step_id) where blocked_step_id is not null;
