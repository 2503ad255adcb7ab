-- Who owns what counts everything open in a clinic from the index alone.
create index follow_up_open_held on follow_up (clinic_id, due_at) include (id, owner_staff, owner_kind, state, waiting_until)
    where ended_at is null;
drop index follow_up_open;
