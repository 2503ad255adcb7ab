-- A dose prints on paper only on the day a prescriber or nurse confirmed it, as it read then.
create table dose_confirmation (
    id            uuid primary key,
    patient_id    uuid not null,
    clinic_id     uuid not null,
    follow_up_id  uuid not null references follow_up,
    line          text not null check (length(line) between 1 and 500),
    confirmed_by  uuid not null references staff_member,
    confirmed_at  timestamptz not null,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade
);
create index dose_confirmation_patient on dose_confirmation (patient_id, confirmed_at);
