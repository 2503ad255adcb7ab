-- A line of a contact card can be handed over: until the one who is asked says yes and at which number, nobody answers
-- there. It is another version of the card; the lines of earlier ones stay.
alter table contact_card_line
    add column asked_by       uuid references staff_member,
    add column asked_at       timestamptz,
    add column ask_reason     text check (length(ask_reason) between 1 and 200),
    add column yes_at         timestamptz,
    add column declined_at    timestamptz,
    add column decline_reason text check (length(decline_reason) between 1 and 200),
    add constraint asked_by_somebody check (num_nonnulls(asked_by, asked_at, ask_reason) in (0, 3)),
    add constraint asked_of_one_of_us check (asked_at is null or staff_id is not null),
    add constraint answered_once_when_asked check (num_nonnulls(yes_at, declined_at) <= case when asked_at is null then 0 else 1 end),
    add constraint declined_with_a_reason check ((declined_at is null) = (decline_reason is null));
create index contact_card_line_asked on contact_card_line (staff_id) where asked_at is not null and yes_at is null;

-- What of a patient may leave the clinic to a clinician elsewhere, and by what way, as the patient said when asked.
-- Said anew or taken back is a second fact.
create table may_leave (
    id            uuid primary key,
    patient_id    uuid not null,
    clinic_id     uuid not null,
    external_id   uuid not null,
    topics        text[] not null check (cardinality(topics) > 0
                    and topics <@ array['APPOINTMENTS', 'HOW_IT_GOES', 'THE_PLAN', 'MEDICATION', 'SAFETY_PLAN']),
    way           text not null check (way in ('PHONE', 'FAX', 'LETTER', 'PORTAL')),
    asked_on      date not null,
    asked_by      uuid not null references staff_member,
    taken_back_at timestamptz,
    taken_back_by uuid references staff_member,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    foreign key (external_id, clinic_id) references external_clinician (id, clinic_id),
    check ((taken_back_at is null) = (taken_back_by is null))
);
create unique index may_leave_once on may_leave (patient_id, external_id) where taken_back_at is null;
