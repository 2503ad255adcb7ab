-- What nobody tells of: while they have been in our care, everybody had a small next step, a week or two at a time.
insert into follow_up (id, patient_id, clinic_id, title, kind, due_at, created_by, created_at, state, owner_kind, owner_staff,
                       accepted_at, accepted_recorded_by, ended_at, ended_by, done_by, outcome)
select uuidv7(), q.patient_id, q.clinic_id, t.title, t.kind, (q.ends::date + time '17:00') at time zone q.time_zone, q.who,
       q.begins at time zone q.time_zone, 'DONE', 'STAFF', q.who, q.begins at time zone q.time_zone, q.who,
       q.ends at time zone q.time_zone, q.who, q.who, t.outcome
  from (select w.patient_id, w.clinic_id, w.who, w.time_zone, w.some + w.pair as some,
               greatest(min(w.week_ends) - interval '3 days' + (600 + w.some % 300) * interval '1 minute', w.since + interval '11 hours') as begins,
               least(max(w.week_ends) + interval '1 day' + (570 + w.some % 300) * interval '1 minute', w.latest - interval '20 minutes') as ends
          from (select e.patient_id, e.clinic_id, e.enrolled_by as who, e.since::timestamp as since, c.time_zone, l.latest, k.week_ends,
                       abs(hashtext(p.mrn)) % 9973 as some, (n + abs(hashtext(p.mrn)) % 2) / 2 as pair
                  from enrollment e join clinic c on c.id = e.clinic_id join patient p on p.id = e.patient_id
                 cross join lateral (select max(f.created_at) at time zone c.time_zone as latest from follow_up f) l
                 cross join generate_series(1, 26) n
                 cross join lateral (select date_trunc('week', l.latest) - (n - 1) * interval '7 days' as week_ends) k
                 where e.since < k.week_ends::date and (e.until is null or e.until >= k.week_ends::date)
                   and not exists (select from follow_up f
                                    where f.patient_id = e.patient_id and f.created_at <= k.week_ends at time zone c.time_zone
                                      and (f.ended_at is null or f.ended_at > k.week_ends at time zone c.time_zone))) w
         group by w.patient_id, w.clinic_id, w.who, w.since, w.time_zone, w.latest, w.some, w.pair) q
  join (values (0, 'CALL', 'Call and ask how the week went', 'Reached. A quiet week.'),
               (1, 'VISIT', 'Book the next visit', 'Booked, with a reminder the day before'),
               (2, 'CALL', 'Call the day before the visit', 'Reached, and knows the time'),
               (3, 'RIDE', 'Ask whether the ride home worked', 'It did'),
               (4, 'PAPER', 'Send the letter that was promised', 'Sent')) t (nth, kind, title, outcome) on t.nth = q.some % 5;

-- What the people of the demo have done so far, as steps and the trail would tell it.
insert into follow_up_event (id, follow_up_id, clinic_id, at, by, what, reason, to_staff, state, held_by, unowned_from)
select uuidv7(), id, clinic_id, created_at, created_by, 'created', null, coalesce(owner_staff, declined_by),
       case when state = 'NEEDED' and declined_by is null then 'NEEDED' when state in ('NEEDED', 'ASKED') then 'ASKED' else 'ACCEPTED' end,
       coalesce(owner_staff, checked_by, declined_by),
       case when state = 'NEEDED' and declined_by is null then needed_since when state in ('NEEDED', 'ASKED') then answer_by end
  from follow_up
union all
select uuidv7(), id, clinic_id, needed_since, declined_by, 'declined', decline_reason, null, 'NEEDED', null, needed_since
  from follow_up where needed_because = 'DECLINED'
union all
select uuidv7(), id, clinic_id, ended_at, ended_by, 'done', null, done_by, 'DONE', owner_staff, null
  from follow_up where state = 'DONE';

-- The words were the first version of each plan, the goals the second.
insert into plan_version (plan_id, version, changed_at, changed_by, why, content)
select p.id, v, case v when p.version then p.changed_at else p.started_at end, p.changed_by, case v when 2 then 'Three goals, not six leaflets' end,
       jsonb_build_object('first', case v when 2 then (select coalesce(t.usable, f.title) from goal_step t join follow_up f on f.id = t.follow_up_id where t.follow_up_id = p.first_step) end,
         'words', (select jsonb_agg(jsonb_build_object('words', w.words, 'on', w.said_on, 'heardBy', concat_ws(' ', s.title, s.given_name, s.family_name), 'heardIn', w.heard_in, 'saidBy', w.said_by)
                          order by w.said_on desc, w.id desc) from plan_words w join staff_member s on s.id = w.heard_by where w.plan_id = p.id),
         'goals', case v when 1 then '[]' else (
           select jsonb_agg(jsonb_build_object('number', g.position, 'title', g.title, 'steps',
                    (select coalesce(jsonb_agg(jsonb_build_object('title', f.title, 'usable', t.usable, 'doneLooksLike', f.done_looks_like,
                              'often', case f.rhythm when 'ONCE' then 'once' when 'DAILY' then 'every day' when 'WEEKLY' then f.times_a_week || ' times a week' when 'EACH_VISIT' then 'at each visit' end,
                              'tracked', case t.tracked when 'DAILY_NOTE' then 'a daily note' when 'ONE_TO_TEN' then '1 to 10' when 'PHONE_CHECK' then 'a phone check' end,
                              'willing', case t.willing when 'WILLING' then 'willing' when 'UNSURE' then 'not sure' when 'NOT_WILLING' then 'not willing now' end,
                              'who', case f.owner_kind when 'PATIENT' then 'Patient' when 'STAFF' then concat_ws(' ', s.title, s.given_name, s.family_name)
                                when 'CONTACT_PERSON' then (select o.name from contact_person o where o.id = f.owner_contact_person) else 'Nobody' end) order by f.due_at), '[]')
                       from goal_step t join follow_up f on f.id = t.follow_up_id left join staff_member s on s.id = f.owner_staff where t.goal_id = g.id))
                    order by g.position) from plan_goal g where g.plan_id = p.id) end)
  from care_plan p, generate_series(1, p.version) v;

insert into trail (at, actor_id, clinic_id, patient_id, what, subject_id, detail)
select at, actor_id, clinic_id, patient_id, what, subject_id, detail from (
    select added_at as at, added_by as actor_id, clinic_id, id as patient_id, 'patient added' as what, null::uuid as subject_id, null::jsonb as detail
      from patient
    union all
    select p.added_at + interval '2 minutes', e.enrolled_by, e.clinic_id, e.patient_id, 'taken into our care', e.id,
           jsonb_build_object('since', e.since, 'agreed', e.agreed_how)
      from enrollment e join patient p on p.id = e.patient_id
    union all
    select v.changed_at, v.changed_by, p.clinic_id, p.patient_id, case v.version when 1 then 'plan started' else 'plan changed' end, p.id,
           jsonb_build_object('version', v.version) from plan_version v join care_plan p on p.id = v.plan_id
    union all
    select noted_at, noted_by, clinic_id, patient_id, 'barrier noted', id, jsonb_build_object('kind', kind) from barrier
    union all
    select cleared_at, cleared_by, clinic_id, patient_id, 'barrier cleared', id, jsonb_build_object('kind', kind)
      from barrier where cleared_at is not null
    union all
    select created_at, created_by, clinic_id, patient_id, 'step created', id, null from follow_up
    union all
    select needed_since, declined_by, clinic_id, patient_id, 'step declined', id, null
      from follow_up where needed_because = 'DECLINED'
    union all
    select ended_at, ended_by, clinic_id, patient_id, 'step done', id, null from follow_up where state = 'DONE'
    union all
    select offered_at, sender_id, clinic_id, patient_id, 'handoff offered', id, null from handoff
    union all
    select taken_at, taken_recorded_by, clinic_id, patient_id, 'handoff taken', id, null from handoff where taken_at is not null
    union all
    select r.declined_at, r.staff_id, h.clinic_id, h.patient_id, 'handoff declined', h.id, null
      from handoff_receiver r join handoff h on h.id = r.handoff_id where r.declined_at is not null
    union all
    select reported_at, taken_by, clinic_id, patient_id, 'handoff reported back', id, null from handoff where reported_at is not null
    union all
    select acknowledged_at, sender_id, clinic_id, patient_id, 'handoff report read', id, null
      from handoff where acknowledged_at is not null
    union all
    select sent_at, sender_id, clinic_id, patient_id, 'handoff sent outside', id, null from outside_handoff
    union all
    select confirmed_at, recorded_by, clinic_id, patient_id, 'handoff outside confirmed', id, null
      from outside_handoff where confirmed_at is not null
    union all
    select booked_at, booked_by, clinic_id, patient_id, 'visit booked', id, null from visit
    union all
    select outcome_at, outcome_by, clinic_id, patient_id, 'visit ' || lower(outcome), id, null from visit where outcome is not null
    union all
    select at, by, clinic_id, patient_id, 'contact logged', id, null from contact
    union all
    select at - interval '3 minutes', by, clinic_id, patient_id, 'patient looked at', null, '{"page": "patient"}' from contact
    union all
    select noted_at, noted_by, clinic_id, patient_id, 'win noted', id, null from win
    union all
    select raised_at, raised_by, clinic_id, patient_id, 'flag raised', id, jsonb_build_object('kind', kind) from raised_flag
    union all
    select written_at, written_by, clinic_id, patient_id, 'note written', id, null from three_line_note
) as happened
order by at;
