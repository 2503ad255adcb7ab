-- Whoever gets a colleague's part in a handoff is asked on that day, not on the day of the first offer.
alter table handoff_receiver
    add asked_at timestamptz,
    add constraint asked_later_in_somebodys_place check (asked_at is null or instead_of is not null);
