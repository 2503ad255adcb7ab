-- Each time the patient was asked, topic by topic, what somebody of theirs may be told: also when they said "nothing".
create table contact_person_asked (
    id                uuid primary key,
    contact_person_id uuid not null references contact_person,
    asked_on          date not null,
    asked_by          uuid not null references staff_member,
    written_at        timestamptz not null
);
create index contact_person_asked_person on contact_person_asked (contact_person_id);
