-- The keys a person chose, and whether single keys do anything for them. What was never changed stands nowhere.
create table staff_keys (
    staff_id   uuid primary key references staff_member,
    letters    boolean not null,
    changed_at timestamptz not null
);

create table staff_key (
    staff_id uuid not null references staff_keys,
    act      text not null check (length(act) between 1 and 40),
    after_go boolean not null,
    key      text check (length(key) = 1),
    primary key (staff_id, act)
);
-- One key does one thing: the first ones apart from those that follow the key for places
create unique index staff_key_once on staff_key (staff_id, after_go, key);

-- Open next steps by words of their titles, and people of our patients by name, however they are spelled
create index follow_up_open_title on follow_up using gin (clinic_id, searchable(title) gin_trgm_ops) where ended_at is null;
create index contact_person_name on contact_person using gin (clinic_id, searchable(name) gin_trgm_ops) where removed_at is null;
