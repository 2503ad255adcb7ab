-- What a person sent and has not closed, on every load of their day
create index handoff_sender_open on handoff (sender_id)
    where acknowledged_at is null and num_nonnulls(sent_back_at, withdrawn_at, left_before_at) = 0;
drop index handoff_unread_report;
