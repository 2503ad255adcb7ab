-- What a step asks of the patient beside what its kind says.
alter table follow_up add column asks_log_in boolean not null default false;
alter table follow_up add column asks_payment boolean not null default false;

-- From so many on, the plan is called fragile.
alter table clinic add column friction_limit int not null default 4 check (friction_limit between 1 and 20);

create index follow_up_asks on follow_up (clinic_id, patient_id)
    where ended_at is null and (asks_log_in or asks_payment or (owner_kind <> 'STAFF' and kind in ('CALL', 'RIDE', 'PAPER')));
