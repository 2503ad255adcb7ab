-- What somebody away holds is asked for by the kinds nobody covers: without the kind in the index, all of it is read to find none
drop index responsibility_holder;
create index responsibility_holder on responsibility (clinic_id, holder, kind) where ended_at is null;
drop index follow_up_owner;
create index follow_up_owner on follow_up (owner_staff, clinic_id, due_at, kind) where ended_at is null;
drop index follow_up_checker;
create index follow_up_checker on follow_up (checked_by, clinic_id, due_at, kind) where ended_at is null and checked_by is not null;
