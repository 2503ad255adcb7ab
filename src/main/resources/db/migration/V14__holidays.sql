-- Which holidays a clinic keeps: none, the federal ones, or a state's beside them. Its own closed days stay as they are.
alter table clinic add column holidays text not null default 'FEDERAL'
    check (holidays in ('NONE', 'FEDERAL') or holidays ~ '^[A-Z]{2}$');

-- What the clinic made of a holiday, for every year: closed although others work, open although it is one.
create table clinic_holiday (
    clinic_id uuid    not null references clinic,
    holiday   text    not null check (length(holiday) between 1 and 60),
    closed    boolean not null,
    primary key (clinic_id, holiday)
);

-- Whom to ask again before the clinic closes.
create index follow_up_waiting on follow_up (clinic_id, waiting_until) where state = 'WAITING';
