-- Whom a leaver's patients are booked to see.
create index visit_booked_with on visit (with_staff, starts_at) where outcome is null;
