-- Since when the demo day runs; empty everywhere else.
create table demo_day (
    started_at timestamptz primary key
);
