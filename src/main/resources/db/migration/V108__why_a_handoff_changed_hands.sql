-- Whoever gets a colleague's part in a handoff by handing over reads in whose place they stand, and why.
alter table handoff_receiver
    add instead_of  uuid references staff_member,
    add instead_why text check (length(instead_why) between 1 and 200),
    add constraint instead_with_a_reason check (num_nonnulls(instead_of, instead_why) in (0, 2)),
    add constraint instead_of_somebody_else check (instead_of <> staff_id);
alter table handoff
    add sent_instead_of  uuid references staff_member,
    add sent_instead_why text check (length(sent_instead_why) between 1 and 200),
    add constraint sent_instead_with_a_reason check (num_nonnulls(sent_instead_of, sent_instead_why) in (0, 2)),
    add constraint sent_instead_of_somebody_else check (sent_instead_of <> sender_id);
