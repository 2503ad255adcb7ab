-- A form that was saved and comes again: the same words are a second press, others are said to be not saved.
-- Null for what was saved before this was kept, and for what no form sent.
alter table form_key add column sent text check (length(sent) = 64);
