-- The patient repeats this version of the plan in their words. Every try is kept; the last one counts.
create table teach_back (
    id              uuid primary key,
    patient_id      uuid not null,
    clinic_id       uuid not null,
    plan_id         uuid not null references care_plan,
    version         int not null,
    result          text not null check (result in ('DONE', 'NOT_YET', 'ANOTHER_TRY')),
    words           text check (length(words) between 1 and 400),
    second_question text check (second_question in ('FIRST', 'WHOM', 'IN_THE_WAY')),
    second_answer   text check (length(second_answer) between 1 and 280),
    asked_by        uuid not null references staff_member,
    asked_at        timestamptz not null,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade,
    constraint second_answer_to_a_question check ((second_question is null) = (second_answer is null)),
    constraint done_in_their_words_twice check (result <> 'DONE' or num_nonnulls(words, second_answer) = 2)
);
create index teach_back_plan on teach_back (plan_id, version, asked_at desc);

-- Asked on paper or by phone: did you have to tell anyone the same thing twice, do you know whom to call?
create table felt_answer (
    id          uuid primary key,
    patient_id  uuid not null,
    clinic_id   uuid not null,
    asked_on    date not null,
    how         text not null check (how in ('PAPER', 'PHONE')),
    told_twice  boolean not null,
    knows_whom  boolean not null,
    words       text check (length(words) between 1 and 280),
    written_by  uuid not null references staff_member,
    written_at  timestamptz not null,
    foreign key (patient_id, clinic_id) references patient (id, clinic_id) on update cascade
);
create index felt_answer_patient on felt_answer (patient_id, asked_on desc);
create index felt_answer_written on felt_answer (clinic_id, written_at);
