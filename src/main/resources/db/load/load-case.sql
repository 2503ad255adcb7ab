-- The load case: as many clinics, people, patients and steps as the sizes say, all invented,
-- made by a few statements over number series. :clinics :staff :patients :inCare :followUps :flagged :now :today
-- Per clinic :flagged patients are on the huddle; everybody else in our care has one next step that somebody has.

-- A million rows would look up each other six million times; LoadCaseTests looks once that all of them are there.
set local session_replication_role = replica;

set local maintenance_work_mem = '128MB';

-- Indexes that no rule rests on are made once, at the end
create temporary table load_index as
select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
from pg_index i join pg_class t on t.oid = i.indrelid
where t.relnamespace = to_regnamespace(current_schema()) and not i.indisunique and not i.indisexclusion
  and t.relname in ('follow_up', 'patient', 'patient_phone', 'contact', 'visit', 'care_plan', 'plan_words', 'handoff', 'teach_back');

do $$ declare one record; begin for one in select name from load_index loop execute 'drop index ' || one.name; end loop; end $$;

create function pg_temp.load_id(kind bigint, n bigint) returns uuid language sql immutable
    return (lpad(to_hex(kind), 8, '0') || lpad(to_hex(n), 24, '0'))::uuid;

create temporary table load_name as
select (array['Ada','Ben','Carla','Denise','Elmer','Fay','Glenn','Hattie','Ivy','June','Kurt','Lena','Milo','Nadia','Otto','Pia','Quinn','Rosa','Sam','Tess',
       'Ulla','Vern','Wanda','Xenia','Yusuf','Zora','Abel','Britta','Cesar','Dora','Edith','Floyd','Gita','Homer','Ines','Jonah','Kirsten','Lars','Mina','Nils'])[1 + n % 40] as given,
       (array['Abbott','Bergstrom','Calloway','Dietz','Ellingson','Farrow','Gunderson','Halvorson','Ibarra','Jansen','Kowal','Lindgren','Mercado','Nygaard','Oakes','Prentiss',
       'Quigley','Ruiz','Stedman','Tolliver','Ulrich','Vang','Whitfield','Xiong','Yoder','Zeller','Anders','Bixby','Crane','Dorsey','Engen','Foss','Grady','Hostetler','Iverson',
       'Joyner','Knudsen','Larkin','Moen','Nash','Olmstead','Pratt','Rusk','Sorensen','Thao','Upton','Vasquez','Wendt','Yang','Zimmer'])[1 + (n / 40) % 50] as family, n as nth
from generate_series(0, 1999) n;

create temporary table load_day as
select row_number() over (order by day) as nth, day::date, (day::date + time '17:00') at time zone 'America/Chicago' as closing
from generate_series(cast(:today as date) + 1, cast(:today as date) + 60, interval '1 day') day where extract(isodow from day) < 6;

create temporary table load_staff as
select n, pg_temp.load_id(2, n) as id from generate_series(1, :staff) n;

create temporary table load_patient as
select n, pg_temp.load_id(3, n) as id, pg_temp.load_id(1, 1 + (n - 1) % :clinics) as clinic, pg_temp.load_id(2, 1 + (n - 1) % :clinics) as coordinator
from generate_series(1, :patients) n;

analyze load_staff, load_patient;

insert into clinic (id, name, time_zone, nurse_line)
select pg_temp.load_id(1, n), 'Clinic ' || n, 'America/Chicago', '555-0190' from generate_series(1, :clinics) n;

insert into open_hours (clinic_id, day_of_week, opens, closes)
select pg_temp.load_id(1, n), day, time '08:00', time '17:00' from generate_series(1, :clinics) n, generate_series(1, 5) day;

insert into staff_member (id, given_name, family_name, email, discipline)
select id, name.given, name.family, 'person' || n || '@load.example',
       (array['CARE_COORDINATOR','BEHAVIORAL_HEALTH_CLINICIAN','PRIMARY_CARE_PROVIDER','PSYCHIATRIC_PRESCRIBER','NURSE',
        'MEDICAL_ASSISTANT','COMMUNITY_HEALTH_WORKER','FRONT_DESK','PRACTICE_MANAGER','NURSE'])[1 + ((n - 1) / :clinics) % 10]
from load_staff join load_name name on name.nth = (n * 37) % 2000;

insert into staff_clinic (staff_id, clinic_id)
select id, pg_temp.load_id(1, 1 + (n - 1) % :clinics) from load_staff;

insert into patient (id, clinic_id, mrn, given_name, family_name, preferred_name, pronouns, birth_date, comfort_note, times_that_work, involvement, involvement_asked_on, added_at)
select id, clinic, (500000 + n)::text, name.given, name.family,
       case when n % 9 = 0 then left(name.given, 3) end, (array['she/her','he/him','they/them', null])[1 + n % 4],
       date '1936-01-01' + (n * 7919) % 29000, case when n % 5 = 0 then 'Prefers the door slightly open' end,
       case when n % 7 = 0 then 'After 2 pm' end, case when n % 6 = 0 then 'A weekly check-in, no more' end,
       case when n % 6 = 0 then cast(:today as date) - 60 end, cast(:now as timestamptz) - interval '400 days'
-- numbered within the clinic: else a clinic would have fifty patients of each name, and two given names
from load_patient join load_name name on name.nth = ((n - 1) / :clinics * 613) % 2000;

insert into patient_phone (id, patient_id, clinic_id, number, kind, position, last_confirmed_on)
select pg_temp.load_id(4, n), id, clinic, '555-' || lpad((n % 1000)::text, 3, '0') || '-' || lpad((n % 10000)::text, 4, '0'),
       'MOBILE', 1, cast(:today as date) - (n % 300)::int
from load_patient;

insert into enrollment (id, patient_id, clinic_id, since, enrolled_by, agreed_how)
select pg_temp.load_id(5, n), id, clinic, cast(:today as date) - 200 - (n % 200)::int, coordinator, 'Said yes by phone'
from load_patient where n <= :inCare;

-- What has been done over the years
insert into follow_up (id, patient_id, clinic_id, title, kind, state, owner_kind, owner_staff, due_at, created_by, created_at, accepted_at, accepted_recorded_by, ended_at, ended_by, done_by, outcome)
select pg_temp.load_id(6, past.n), p.id, p.clinic, (array['Call about the ride','Book the next visit','Send the form','Ask about side effects'])[1 + past.n % 4],
       (array['CALL','VISIT','PAPER','MEDICATION'])[1 + past.n % 4], 'DONE', 'STAFF', s.id, ended, s.id, ended - interval '5 days', ended - interval '4 days', s.id, ended, s.id, s.id, 'Done'
from (select n, cast(:now as timestamptz) - make_interval(hours => 24 + n % 17000) as ended from generate_series(1, :followUps - :inCare) n) past
join load_patient p on p.n = 1 + past.n % :patients
join load_staff s on s.n = 1 + (p.n - 1) % :clinics + :clinics * (past.n % (:staff / :clinics));

-- The one next step of everybody in our care. The first :flagged of each clinic are the ones whose day could change.
create temporary table load_open as
select p.n, p.id as patient, p.clinic, 1 + (p.n - 1) / :clinics as place, s.id as owner, p.coordinator, day.closing
from load_patient p
join load_staff s on s.n = 1 + (p.n - 1) % :clinics + :clinics * (p.n / :clinics % (:staff / :clinics))
join load_day day on day.nth = 2 + (p.n / :clinics) % 38
where p.n <= :inCare;

analyze load_open;

insert into follow_up (id, patient_id, clinic_id, title, kind, state, owner_kind, owner_staff, due_at, created_by, created_at, accepted_at, accepted_recorded_by,
                       asked_by, asked_at, answer_by, needed_since, needed_because, declined_by, decline_reason, came_back_to)
select pg_temp.load_id(7, n), patient, clinic, case shape when 'SAFETY' then 'Ask whether the plan held' else (array['Call about the ride','Book the next visit','Send the form','Ask about side effects'])[1 + n % 4] end,
       case shape when 'SAFETY' then 'SAFETY' else (array['CALL','VISIT','PAPER','MEDICATION'])[1 + n % 4] end,
       case shape when 'NEEDED' then 'NEEDED' when 'ASKED' then 'ASKED' else 'ACCEPTED' end,
       case shape when 'NEEDED' then null else 'STAFF' end, case shape when 'NEEDED' then null else owner end,
       case when shape = 'LATE' then cast(:now as timestamptz) - interval '2 days' when shape is not null then cast(:now as timestamptz) + interval '3 hours' else closing end,
       coordinator, cast(:now as timestamptz) - interval '6 days',
       case when shape in ('NEEDED', 'ASKED') then null else cast(:now as timestamptz) - interval '5 days' end, case when shape in ('NEEDED', 'ASKED') then null else owner end,
       case when shape in ('NEEDED', 'ASKED') then coordinator end, case when shape in ('NEEDED', 'ASKED') then cast(:now as timestamptz) - interval '1 day' end,
       case when shape = 'ASKED' then cast(:now as timestamptz) - interval '1 hour' end,
       case when shape = 'NEEDED' then cast(:now as timestamptz) - interval '5 hours' end, case when shape = 'NEEDED' then 'DECLINED' end,
       case when shape = 'NEEDED' then owner end, case when shape = 'NEEDED' then 'At the county office until four' end, case when shape = 'NEEDED' then coordinator end
from (select *, case when place <= :flagged / 5 then 'NEEDED' when place <= 2 * :flagged / 5 then 'LATE' when place <= :flagged / 2 then 'ASKED' when place <= :flagged / 2 + 2 then 'SAFETY' end as shape from load_open) open;

insert into raised_flag (id, patient_id, clinic_id, kind, because, raised_by, raised_at, ends_at)
select pg_temp.load_id(8, n), patient, clinic, (array['MEDICATION_CHANGE','HOUSING_PROBLEM','PANIC_SYMPTOMS','MISSED_FOLLOW_UP'])[1 + place % 4], 'The dose changed on Friday', coordinator,
       cast(:now as timestamptz) - interval '20 hours', cast(:now as timestamptz) + interval '30 hours'
from load_open where place <= :flagged and place % 3 <> 1 or place between :flagged / 2 + 3 and :flagged;

insert into visit (id, patient_id, clinic_id, starts_at, minutes, with_staff, purpose, booked_by, booked_at, outcome, outcome_at, outcome_by)
select pg_temp.load_id(9, 8 * n + k), patient, clinic, cast(:now as timestamptz) - make_interval(days => 20 * k + (n % 9)::int), 20, owner, 'See how the last weeks went', coordinator,
       cast(:now as timestamptz) - make_interval(days => 20 * k + 30), 'CAME', cast(:now as timestamptz) - make_interval(days => 20 * k + (n % 9)::int), owner
from load_open, generate_series(1, 3) k;

insert into visit (id, patient_id, clinic_id, starts_at, minutes, with_staff, purpose, booked_by, booked_at)
select pg_temp.load_id(10, n), patient, clinic, (cast(:today as date) + time '08:00' + make_interval(mins => (place * 12)::int)) at time zone 'America/Chicago', 20, owner, 'Go over the week', coordinator,
       cast(:now as timestamptz) - interval '9 days'
from load_open where place <= 40;

insert into contact (id, patient_id, clinic_id, at, by, way, outcome, about)
select pg_temp.load_id(11, 4 * n + k), id, clinic, cast(:now as timestamptz) - make_interval(days => 15 * k + (n % 13)::int), coordinator,
       'CALL_OUT', 'REACHED', 'How the week went'
from load_patient, generate_series(1, 2) k;

insert into win (id, patient_id, clinic_id, words, noted_by, noted_at)
select pg_temp.load_id(12, n), patient, clinic, 'Came ten minutes early', coordinator, cast(:now as timestamptz) - make_interval(days => (n % 90)::int) from load_open where n % 3 = 0;

insert into barrier (id, patient_id, clinic_id, kind, account, noted_by, noted_at)
select pg_temp.load_id(13, n), patient, clinic, 'TRANSPORT', 'The truck was sold', coordinator, cast(:now as timestamptz) - interval '40 days' from load_open where n % 2 = 0;

insert into three_line_note (id, patient_id, clinic_id, what_changed, who_calls_whom, would_worry, written_by, written_at)
select pg_temp.load_id(14, n), patient, clinic, 'Missed twice since March.', 'One of us calls the daughter by noon.', 'That nobody answers before the visit.', coordinator, cast(:now as timestamptz) - interval '2 days'
from load_open where place <= :flagged;

insert into handoff (id, patient_id, clinic_id, follow_up_id, sender_id, kind, said_in_front, concern, most_urgent, offered_at, taken_by, taken_at, taken_recorded_by, reported_at, report, acknowledged_at)
select pg_temp.load_id(15, n), patient, clinic, pg_temp.load_id(7, n), coordinator, 'IN_THE_ROOM', true, 'Sugars over 300 again.', 'I do not want to be a bother.', cast(:now as timestamptz) - interval '30 days',
       owner, cast(:now as timestamptz) - interval '30 days' + interval '9 minutes', owner, cast(:now as timestamptz) - interval '29 days', 'Seen at home. A ride is booked.', cast(:now as timestamptz) - interval '28 days'
from load_open where owner <> coordinator;

insert into handoff_receiver (handoff_id, staff_id, position)
select pg_temp.load_id(15, n), owner, 1 from load_open where owner <> coordinator;

-- Some wait at a door past the clinic's limit
insert into handoff (id, patient_id, clinic_id, follow_up_id, sender_id, kind, concern, offered_at)
select pg_temp.load_id(16, n), patient, clinic, pg_temp.load_id(7, n), owner, 'MESSAGE', 'Her pain clinic and I wrote different doses.', cast(:now as timestamptz) - interval '3 days'
from load_open where place between :flagged - 2 and :flagged and owner <> coordinator;

insert into handoff_receiver (handoff_id, staff_id, position)
select pg_temp.load_id(16, n), coordinator, 1 from load_open where place between :flagged - 2 and :flagged and owner <> coordinator;

-- A plan with three goals for everybody, words of most, and a keeper while they are in our care
insert into care_plan (id, patient_id, clinic_id, version, started_at, started_by, changed_at, changed_by, agreed_on, agreed_with, agreed_version)
select pg_temp.load_id(20, n), id, clinic, 1, made, coordinator, made, coordinator, cast(made as date), coordinator, 1
from (select *, cast(:now as timestamptz) - make_interval(days => 30 + (n % 300)::int) as made from load_patient) plans;

insert into plan_words (id, plan_id, words, said_on, heard_by, heard_in, written_by, written_at)
select pg_temp.load_id(21, n), pg_temp.load_id(20, n), (array['I want to sleep through the night.','I want to get to the store and back.','I do not want to be a bother.'])[1 + n % 3],
       cast(:today as date) - 30 - (n % 300)::int, coordinator, 'Exam room', coordinator, cast(:now as timestamptz) - make_interval(days => 30 + (n % 300)::int)
from load_patient where n % 10 <> 0;

insert into plan_goal (id, plan_id, position, title, added_by, added_at)
select pg_temp.load_id(22, 4 * n + k), pg_temp.load_id(20, n), k, (array['Sleep through the night','Finish one grocery trip','Come back after a hard visit'])[k],
       coordinator, cast(:now as timestamptz) - make_interval(days => 30 + (n % 300)::int)
from load_patient, generate_series(1, 3) k;

insert into goal_step (follow_up_id, plan_id, goal_id, usable)
select pg_temp.load_id(7, n), pg_temp.load_id(20, n), pg_temp.load_id(22, 4 * n + 1 + n % 3), case when n % 4 = 0 then 'Somebody calls you about the ride' end from load_open where place % 5 <> 0;

insert into plan_version (plan_id, version, changed_at, changed_by, content)
select p.id, 1, p.changed_at, p.changed_by, jsonb_build_object('first', null, 'words', case when w.id is null then jsonb_build_array() else jsonb_build_array(jsonb_build_object(
       'words', w.words, 'on', w.said_on, 'heardBy', 'Ada Abbott', 'heardIn', w.heard_in)) end, 'goals', jsonb_build_array(
       jsonb_build_object('number', 1, 'title', 'Sleep through the night', 'steps', jsonb_build_array()),
       jsonb_build_object('number', 2, 'title', 'Finish one grocery trip', 'steps', jsonb_build_array()),
       jsonb_build_object('number', 3, 'title', 'Come back after a hard visit', 'steps', jsonb_build_array())))
from care_plan p left join plan_words w on w.plan_id = p.id;

insert into responsibility (id, patient_id, clinic_id, kind, needed_since, needed_by, holder, held_since, yes_recorded_by)
select pg_temp.load_id(23, n), patient, clinic, 'PLAN', since, keeper, keeper, since, keeper
from (select n, patient, clinic, cast(:now as timestamptz) - interval '30 days' as since,
             pg_temp.load_id(2, 1 + (n - 1) % :clinics + :clinics * (array[0, 1, 2, 3, 4, 9])[1 + n / :clinics % 6]) as keeper from load_open) kept;

-- Around everybody in our care: who belongs to them, by what their number in the clinic makes them
create temporary table load_team as
select o.n, o.patient, o.clinic, o.place, o.coordinator, k, s.id as staff
from load_open o cross join unnest(array[0, 1 + o.n % 2, 4, 6]) k
join load_staff s on s.n = 1 + (o.n - 1) % :clinics + :clinics * k
where k < 6 or o.n % 3 = 0;

insert into care_team_member (id, patient_id, clinic_id, staff_id, does, since, added_by, added_at)
select pg_temp.load_id(25, 8 * n + k), patient, clinic, staff, case k when 0 then 'calls every week' when 4 then 'refills and labs' when 6 then 'rides and home visits' else 'hears how it goes' end,
       cast(:today as date) - 200, coordinator, cast(:now as timestamptz) - interval '200 days'
from load_team;

insert into care_team_member (id, patient_id, clinic_id, staff_id, does, since, until, added_by, added_at, ended_by, ended_at)
select pg_temp.load_id(25, 8 * o.n + 3), patient, clinic, s.id, 'wrote the first doses', cast(:today as date) - 200, cast(:today as date) - 30, coordinator, cast(:now as timestamptz) - interval '200 days',
       coordinator, cast(:now as timestamptz) - interval '30 days'
from load_open o join load_staff s on s.n = 1 + (o.n - 1) % :clinics + :clinics * 3 where place % 10 = 0 and place <= 300;

insert into external_clinician (id, clinic_id, name, role, organization, phone, added_by, added_at)
select pg_temp.load_id(24, 8 * c + k), pg_temp.load_id(1, c), (array['Dr. Ines Halloran','Dr. Owen Brandt','Joyce Kim','Dr. Lena Okoro'])[k], (array['cardiologist','neurologist','case manager','pain specialist'])[k],
       (array['Lakeside Heart','Prairie Neurology','County Services','North Pain Clinic'])[k], '555-014' || k, pg_temp.load_id(2, c), cast(:now as timestamptz) - interval '300 days'
from generate_series(1, :clinics) c, generate_series(1, 4) k;

insert into care_team_member (id, patient_id, clinic_id, external_id, does, since, added_by, added_at)
select pg_temp.load_id(25, 8 * n + 7), patient, clinic, pg_temp.load_id(24, 8 * (1 + (n - 1) % :clinics) + 1 + place % 4), 'sees them twice a year', cast(:today as date) - 200, coordinator,
       cast(:now as timestamptz) - interval '200 days'
from load_open where place % 4 = 0;

insert into contact_card (patient_id, clinic_id, version, changed_by, changed_at)
select patient, clinic, 1, coordinator, cast(:now as timestamptz) - interval '60 days' from load_open where place % 3 <> 0;

insert into contact_card_version (patient_id, version, changed_by, changed_at)
select patient_id, version, changed_by, changed_at from contact_card;

insert into contact_card_line (patient_id, version, position, for_what, staff_id, number)
select patient, 1, case k when 0 then 1 else 2 end, case k when 0 then 'How the week goes' else 'Pills' end, staff, '555-019' || k from load_team where place % 3 <> 0 and k in (0, 4);

insert into contact_card_line (patient_id, version, position, for_what, line, number)
select patient, 1, 3, 'At night', '988', '988' from load_open where place % 3 <> 0;

insert into contact_card_line (patient_id, version, position, for_what, external_id, number)
select patient, 1, 4, 'The heart', pg_temp.load_id(24, 8 * (1 + (n - 1) % :clinics) + 1 + place % 4), '555-0140' from load_open where place % 3 <> 0 and place % 4 = 0;

update contact_card_line set known_number = number_on_file(patient_id, staff_id, external_id, contact_person_id, line);

-- All agreed but for a few, who find it at their door
insert into team_agreement (id, patient_id, clinic_id, about, version, staff_id, agreed_at, recorded_by)
select pg_temp.load_id(27, 16 * n + 2 * k + about.nth), patient, clinic, about.name, 1, staff, cast(:now as timestamptz) - interval '20 days', staff
from load_team, (values (0, 'CARD'), (1, 'PLAN')) about (nth, name)
where k < 6 and place > 6 and (about.name = 'PLAN' or place % 3 <> 0);

insert into team_agreement (id, patient_id, clinic_id, about, version, external_id, agreed_at, recorded_by, how)
select pg_temp.load_id(27, 16 * n + 15 - about.nth), patient, clinic, about.name, 1, pg_temp.load_id(24, 8 * (1 + (n - 1) % :clinics) + 1 + place % 4), cast(:now as timestamptz) - interval '20 days', coordinator, 'by phone'
from load_open, (values (0, 'CARD'), (1, 'PLAN')) about (nth, name) where place % 4 = 0 and (about.name = 'PLAN' or place % 3 <> 0);

insert into worry (id, patient_id, clinic_id, sentence, raised_by, raised_at, answer, answered_by, answered_at)
select pg_temp.load_id(38, n), patient, clinic, 'It asks for three calls in one week', owner, cast(:now as timestamptz) - interval '20 days', 'Two of them go', coordinator, cast(:now as timestamptz) - interval '19 days'
from load_open where place % 25 = 0;

insert into risk_view (id, patient_id, clinic_id, seen_by, seen_at, words)
select pg_temp.load_id(39, 8 * n + k), patient, clinic, staff, cast(:now as timestamptz) - interval '10 days', case k when 0 then 'Low since the sister moved in' else 'High while the pills are at home' end
from load_team where place % 20 = 0 and k < 4;

insert into safety_plan (id, patient_id, clinic_id, version, warning_signs, on_my_own, people_to_ask, professionals, written_by, written_at)
select pg_temp.load_id(28, 4 * n + version), patient, clinic, version, 'My hands go numb', 'Walk to the mailbox and back', 'My sister, any time', '988, or the nurse line until five', coordinator,
       cast(:now as timestamptz) - make_interval(days => 90 - 30 * version)
from load_open, generate_series(1, 2) version where place % 10 = 3;

insert into safety_plan_copy (id, patient_id, clinic_id, version, given_by, given_at, back_at, back_by)
select pg_temp.load_id(29, 4 * n + version), patient, clinic, version, coordinator, cast(:now as timestamptz) - make_interval(days => 90 - 30 * version),
       case version when 1 then cast(:now as timestamptz) - interval '30 days' end, case version when 1 then coordinator end
from load_open, generate_series(1, 2) version where place % 10 = 3;

insert into safety_plan_night (id, patient_id, clinic_id, version, answer, asked_on, asked_by, asked_at)
select pg_temp.load_id(30, 4 * n + k), patient, clinic, 2, case when k = 1 then 'NOT_SURE' else 'YES' end, cast(:today as date) - 30 + 10 * k, coordinator, cast(:now as timestamptz) - make_interval(days => 30 - 10 * k)
from load_open, generate_series(1, 2) k where place % 10 = 3;

-- Said back, some at the second try
insert into teach_back (id, patient_id, clinic_id, plan_id, version, result, words, second_question, second_answer, asked_by, asked_at)
select pg_temp.load_id(31, 4 * n + try), patient, clinic, pg_temp.load_id(20, n), 1, case try when 2 then 'DONE' else 'ANOTHER_TRY' end, 'I breathe in the car, then I call',
       case try when 2 then 'WHOM' end, case try when 2 then 'The nurse line, and 988 at night' end, coordinator, cast(:now as timestamptz) - make_interval(days => 30 + (n % 300)::int) + make_interval(hours => try)
from load_open, generate_series(1, 2) try where try = 2 or n % 4 = 0;

-- To clinicians elsewhere: most have arrived, and the step that asked for it is done
insert into outside_handoff (id, patient_id, clinic_id, external_id, follow_up_id, sender_id, concern, most_urgent, way, sent_at, confirmed_by, confirmed_way, confirmed_at, recorded_by)
select pg_temp.load_id(32, o.n), o.patient, o.clinic, pg_temp.load_id(24, 8 * (1 + (o.n - 1) % :clinics) + 1 + place % 4), f.id, o.coordinator, 'Two clinics wrote different doses.', 'I want to know which one is right.', 'FAX',
       f.created_at, 'Their front desk', 'PHONE', f.ended_at, o.coordinator
from load_open o join follow_up f on f.id = pg_temp.load_id(6, o.n - 1) and f.patient_id = o.patient where place % 10 = 5;

insert into outside_handoff (id, patient_id, clinic_id, external_id, follow_up_id, sender_id, concern, way, sent_at)
select pg_temp.load_id(32, n), patient, clinic, pg_temp.load_id(24, 8 * (1 + (n - 1) % :clinics) + 1), pg_temp.load_id(7, n), owner, 'Her rhythm changed since the new pills.', 'LETTER', cast(:now as timestamptz) - interval '5 days'
from load_open where place between :flagged + 1 and :flagged + 4 and place % 10 <> 5;

-- The second nurse of each clinic is away; the first covers, the coordinator for calls
insert into away (id, staff_id, from_at, until_at, recorded_by, recorded_at)
select pg_temp.load_id(33, c), s.id, cast(:now as timestamptz) - interval '1 day', cast(:now as timestamptz) + interval '4 days', pg_temp.load_id(2, c), cast(:now as timestamptz) - interval '9 days'
from generate_series(1, :clinics) c join load_staff s on s.n = c + :clinics * 9;

insert into cover (id, away_id, away_staff, kind, staff_id, asked_by, asked_at, answer_by, accepted_at)
select pg_temp.load_id(34, 2 * c + nth), a.id, a.staff_id, cover.kind, s.id, a.recorded_by, a.recorded_at, a.recorded_at + interval '1 day', a.recorded_at + interval '2 hours'
from generate_series(1, :clinics) c join away a on a.id = pg_temp.load_id(33, c)
cross join (values (0, cast(null as text), 4), (1, 'CALL', 0)) cover (nth, kind, k) join load_staff s on s.n = c + :clinics * k;

-- Held beside the plan: by those whose discipline may; what the one who is away holds is looked after meanwhile
create temporary table load_duty as
select * from (values (0, 'REFILLS', 4, 2), (1, 'FAMILY', 0, 4), (2, 'RISK', 1, 3), (3, 'TRANSPORT', 6, 5), (4, 'LABS', 9, 10)) duty (nth, kind, k, every);

insert into responsibility (id, patient_id, clinic_id, kind, needed_since, needed_by, holder, held_since, yes_recorded_by)
select pg_temp.load_id(35, 8 * o.n + duty.nth), o.patient, o.clinic, duty.kind, cast(:now as timestamptz) - interval '150 days', o.coordinator, s.id, cast(:now as timestamptz) - interval '40 days', s.id
from load_open o join load_duty duty on o.place % duty.every = 0 join load_staff s on s.n = 1 + (o.n - 1) % :clinics + :clinics * duty.k
where duty.k < 9 or o.place <= 100;

insert into responsibility_held (id, responsibility_id, holder, from_at, until_at, until_by, why)
select pg_temp.load_id(36, 8 * o.n + duty.nth), pg_temp.load_id(35, 8 * o.n + duty.nth), o.coordinator, cast(:now as timestamptz) - interval '150 days', cast(:now as timestamptz) - interval '40 days', o.coordinator, 'Changed places'
from load_open o join load_duty duty on o.place % duty.every = 0 and duty.k in (1, 4) where o.place % 6 = 0;

do $$ declare one record; begin for one in select definition from load_index loop execute one.definition; end loop; end $$;

drop table load_index, load_duty, load_team, load_open, load_patient, load_staff, load_day, load_name;
