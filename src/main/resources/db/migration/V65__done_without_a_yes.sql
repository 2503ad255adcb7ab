-- Somebody did a step to which nobody had said yes: who was asked then, or since when nobody had it. Undo gives it
-- back as it was, and nobody is left with a yes they never said.
alter table follow_up
    add asked_before  uuid references staff_member,
    add needed_before timestamptz,
    add constraint before_it_was_done check (num_nonnulls(asked_before, needed_before) <= (state = 'DONE')::int);
