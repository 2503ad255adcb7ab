-- What was typed later never gives way to what was typed earlier and arrived late: the number the open page gave itself, and its
-- how-manieth keeping this is.
alter table draft
    add column page bigint not null default 0,
    add column turn integer not null default 0;
