-- Handing over says why, for whoever gets it: they read it where they are asked.
alter table follow_up
    add ask_reason text check (length(ask_reason) between 1 and 200),
    add constraint asked_for_a_reason check (ask_reason is null or asked_at is not null);
alter table responsibility
    add ask_reason text check (length(ask_reason) between 1 and 200),
    add constraint asked_for_a_reason check (ask_reason is null or asked is not null);
