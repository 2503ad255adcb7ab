-- A call to the pharmacy, or to somebody of the patient's, is no call in which the patient heard from us.
alter table contact add elsewhere boolean not null default false;
