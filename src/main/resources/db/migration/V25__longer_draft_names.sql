-- A form is named by where it is sent, which may hold two ids.
alter table draft drop constraint draft_form_check;
alter table draft add constraint draft_form_check check (length(form) between 1 and 160);
