-- The load case: as many clinics, people, patients and steps as the sizes say, all invented,
-- made by a few statements over number series. :clinics :staff :patients :inCare :followUps :flagged :now :today
-- Per clinic :flagged patients are on the huddle; everybody else in our care has one next step that somebody has.

-- A million rows would look up each other six million times; LoadCaseTests looks once that all of them are there.
set local session_replication_role = replica;

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

insert into clinic (id, name, time_zone, nurse_line)
select pg_temp.load_id(1, n), 'Clinic ' || n, 'America/Chicago', '555-0190' from generate_series(1, :clinics) n;

insert into open_hours (clinic_id, day_of_week, opens, closes)
select pg_temp.load_id(1, n), day, time '08:00', time '17:00' from generate_series(1, :clinics) n, generate_series(1, 5) day;

insert into staff_member (id, given_name, family_name, email, discipline)
select pg_temp.load_id(2, n), name.given, name.family, 'person' || n || '@load.example',
       (array['CARE_COORDINATOR','BEHAVIORAL_HEALTH_CLINICIAN','PRIMARY_CARE_PROVIDER','PSYCHIATRIC_PRESCRIBER','NURSE',
        'MEDICAL_ASSISTANT','COMMUNITY_HEALTH_WORKER','FRONT_DESK','PRACTICE_MANAGER','NURSE'])[1 + ((n - 1) / :clinics) % 10]
from generate_series(1, :staff) n join load_name name on name.nth = (n * 37) % 2000;

insert into staff_clinic (staff_id, clinic_id)
select pg_temp.load_id(2, n), pg_temp.load_id(1, 1 + (n - 1) % :clinics) from generate_series(1, :staff) n;

insert into patient (id, clinic_id, mrn, given_name, family_name, preferred_name, pronouns, birth_date, comfort_note, times_that_work, involvement, involvement_asked_on, added_at)
select pg_temp.load_id(3, n), pg_temp.load_id(1, 1 + (n - 1) % :clinics), (500000 + n)::text, name.given, name.family,
       case when n % 9 = 0 then left(name.given, 3) end, (array['she/her','he/him','they/them', null])[1 + n % 4],
       date '1936-01-01' + (n * 7919) % 29000, case when n % 5 = 0 then 'Prefers the door slightly open' end,
       case when n % 7 = 0 then 'After 2 pm' end, case when n % 6 = 0 then 'A weekly check-in, no more' end,
       case when n % 6 = 0 then cast(:today as date) - 60 end, cast(:now as timestamptz) - interval '400 days'
-- numbered within the clinic: else a clinic would have fifty patients of each name, and two given names
from generate_series(1, :patients) n join load_name name on name.nth = ((n - 1) / :clinics * 613) % 2000;

insert into patient_phone (id, patient_id, clinic_id, number, kind, position, last_confirmed_on)
select pg_temp.load_id(4, n), pg_temp.load_id(3, n), pg_temp.load_id(1, 1 + (n - 1) % :clinics), '555-' || lpad((n % 1000)::text, 3, '0') || '-' || lpad((n % 10000)::text, 4, '0'),
       'MOBILE', 1, cast(:today as date) - (n % 300)::int
from generate_series(1, :patients) n;

insert into enrollment (id, patient_id, clinic_id, since, enrolled_by, agreed_how)
select pg_temp.load_id(5, n), pg_temp.load_id(3, n), pg_temp.load_id(1, 1 + (n - 1) % :clinics), cast(:today as date) - 200 - (n % 200)::int, pg_temp.load_id(2, 1 + (n - 1) % :clinics), 'Said yes by phone'
from generate_series(1, :inCare) n;

-- What has been done over the years
insert into follow_up (id, patient_id, clinic_id, title, kind, state, owner_kind, owner_staff, due_at, created_by, created_at, accepted_at, accepted_recorded_by, ended_at, ended_by, done_by, outcome)
select pg_temp.load_id(6, n), pg_temp.load_id(3, patient), pg_temp.load_id(1, 1 + (patient - 1) % :clinics), (array['Call about the ride','Book the next visit','Send the form','Ask about side effects'])[1 + n % 4],
       (array['CALL','VISIT','PAPER','MEDICATION'])[1 + n % 4], 'DONE', 'STAFF', owner, ended, owner, ended - interval '5 days', ended - interval '4 days', owner, ended, owner, owner, 'Done'
from (select n, patient, pg_temp.load_id(2, 1 + (patient - 1) % :clinics + :clinics * (n % (:staff / :clinics))) as owner, cast(:now as timestamptz) - make_interval(hours => 24 + (n % 17000)::int) as ended
      from (select n, 1 + n % :patients as patient from generate_series(1, :followUps - :inCare) n) past) past;

-- The one next step of everybody in our care. The first :flagged of each clinic are the ones whose day could change.
create temporary table load_open as
select n, pg_temp.load_id(3, n) as patient, pg_temp.load_id(1, 1 + (n - 1) % :clinics) as clinic, 1 + (n - 1) / :clinics as place,
       pg_temp.load_id(2, 1 + (n - 1) % :clinics + :clinics * (n / :clinics % (:staff / :clinics))) as owner, pg_temp.load_id(2, 1 + (n - 1) % :clinics) as coordinator,
       day.closing
from generate_series(1, :inCare) n join load_day day on day.nth = 2 + (n / :clinics) % 38;

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
select pg_temp.load_id(11, 4 * n + k), pg_temp.load_id(3, n), pg_temp.load_id(1, 1 + (n - 1) % :clinics), cast(:now as timestamptz) - make_interval(days => 15 * k + (n % 13)::int), pg_temp.load_id(2, 1 + (n - 1) % :clinics),
       'CALL_OUT', 'REACHED', 'How the week went'
from generate_series(1, :patients) n, generate_series(1, 2) k;

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
select pg_temp.load_id(20, n), pg_temp.load_id(3, n), pg_temp.load_id(1, 1 + (n - 1) % :clinics), 1, made, writer, made, writer, cast(made as date), writer, 1
from (select n, cast(:now as timestamptz) - make_interval(days => 30 + (n % 300)::int) as made, pg_temp.load_id(2, 1 + (n - 1) % :clinics) as writer from generate_series(1, :patients) n) plans;

insert into plan_words (id, plan_id, words, said_on, heard_by, heard_in, written_by, written_at)
select pg_temp.load_id(21, n), pg_temp.load_id(20, n), (array['I want to sleep through the night.','I want to get to the store and back.','I do not want to be a bother.'])[1 + n % 3],
       cast(:today as date) - 30 - (n % 300)::int, writer, 'Exam room', writer, cast(:now as timestamptz) - make_interval(days => 30 + (n % 300)::int)
from (select n, pg_temp.load_id(2, 1 + (n - 1) % :clinics) as writer from generate_series(1, :patients) n where n % 10 <> 0) said;

insert into plan_goal (id, plan_id, position, title, added_by, added_at)
select pg_temp.load_id(22, 4 * n + k), pg_temp.load_id(20, n), k, (array['Sleep through the night','Finish one grocery trip','Come back after a hard visit'])[k],
       pg_temp.load_id(2, 1 + (n - 1) % :clinics), cast(:now as timestamptz) - make_interval(days => 30 + (n % 300)::int)
from generate_series(1, :patients) n, generate_series(1, 3) k;

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

drop table load_open;

drop table load_day;

drop table load_name;
