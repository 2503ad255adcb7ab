-- A view of the risk stands until its author writes another, or takes it back and says why. Nothing is overwritten.
alter table risk_view
    add column withdrawn_at  timestamptz check (withdrawn_at >= seen_at),
    add column withdrawn_why text check (length(withdrawn_why) between 1 and 200),
    add constraint withdrawn_with_a_reason check ((withdrawn_at is null) = (withdrawn_why is null));

-- What is known of a clinician elsewhere changes, and one day they work with us no more; that they did stays.
alter table external_clinician
    add column version  int not null default 0,
    add column gone_at  timestamptz,
    add column gone_by  uuid references staff_member,
    add column gone_why text check (length(gone_why) between 1 and 200),
    add constraint gone_said_by_somebody check (num_nonnulls(gone_at, gone_by, gone_why) in (0, 3));
create index external_clinician_gone on external_clinician (clinic_id) where gone_at is not null;
create index contact_card_line_external on contact_card_line (external_id) where external_id is not null;
create index care_team_of_external on care_team_member (external_id) where until is null;
