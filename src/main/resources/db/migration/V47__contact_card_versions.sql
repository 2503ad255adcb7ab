-- Who wrote each version of a contact card, and why. The lines of every version are kept already.
create table contact_card_version (
    patient_id uuid not null references contact_card,
    version    int not null check (version > 0),
    changed_by uuid not null references staff_member,
    changed_at timestamptz not null,
    why        text check (length(why) between 1 and 200),
    primary key (patient_id, version)
);
insert into contact_card_version (patient_id, version, changed_by, changed_at)
select patient_id, version, changed_by, changed_at from contact_card;
insert into contact_card_version (patient_id, version, changed_by, changed_at)
select t.patient_id, (t.detail ->> 'version')::int, t.actor_id, t.at
  from trail t join contact_card c on c.patient_id = t.patient_id join staff_member s on s.id = t.actor_id
 where t.what = 'contact card changed' and (t.detail ->> 'version')::int < c.version
 order by t.at
on conflict do nothing;
