-- A handoff to a clinician who works elsewhere. Nobody there signs in: the sender asks whether it arrived, by a next
-- step of their own, and writes down who confirmed it.
create table outside_handoff (
    id            uuid primary key,
    patient_id    uuid not null,
    clinic_id     uuid not null,
    external_id   uuid not null,
    follow_up_id  uuid not null unique references follow_up,
    sender_id     uuid not null references staff_member,
    concern       text not null check (length(concern) between 1 and 160),
    most_urgent   text check (length(most_urgent) between 1 and 200),
    way           text not null check (way in ('PHONE', 'FAX', 'LETTER', 'PORTAL')),
    sent_at       timestamptz not null,
    confirmed_by  text check (length(confirmed_by) between 1 and 80),
    confirmed_way text check (confirmed_way in ('PHONE', 'FAX', 'LETTER', 'PORTAL')),
    confirmed_at  timestamptz check (confirmed_at >= sent_at),
    recorded_by   uuid references staff_member,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    foreign key (external_id, clinic_id) references external_clinician (id, clinic_id),
    constraint confirmed_by_whom_and_how check (num_nonnulls(confirmed_by, confirmed_way, confirmed_at, recorded_by) in (0, 4))
);
create index outside_handoff_patient on outside_handoff (patient_id, sent_at);
