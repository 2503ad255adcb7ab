-- "Did you pick up the prescription?": asked once a medication step is done, each answer kept.
create table pickup (
    id         uuid primary key,
    patient_id uuid not null,
    clinic_id  uuid not null,
    picked_up  boolean not null,
    asked_on   date not null,
    asked_by   uuid not null references staff_member,
    asked_at   timestamptz not null,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade
);
create index pickup_patient on pickup (patient_id, asked_on desc, asked_at desc);
