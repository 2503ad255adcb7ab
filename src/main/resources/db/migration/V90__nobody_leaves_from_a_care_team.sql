-- "Left" is impossible while anything names a person (rule 4): their places on care teams and the lines of the contact
-- cards as they are now count too, and nobody who has left comes onto one.
create trigger names_nobody_who_left after insert or update on care_team_member
    for each row when (new.until is null)
    execute function refuse_who_left('staff_id');

-- Every change copies the lines that stay: who was on the card before is not named anew.
create function refuse_who_left_on_a_card() returns trigger language plpgsql as $$
declare
    gone record;
begin
    if exists (select from contact_card_line w
                where w.patient_id = new.patient_id and w.version = new.version - 1 and w.staff_id = new.staff_id) then
        return null;
    end if;
    select given_name, family_name, left_at into gone from staff_member where id = new.staff_id for key share;
    if gone.left_at is not null then
        raise exception '% % has left. Choose somebody else.', gone.given_name, gone.family_name using errcode = 'TL001';
    end if;
    return null;
end
$$;
create trigger names_nobody_who_left after insert or update of staff_id on contact_card_line
    for each row when (new.staff_id is not null and new.declined_at is null)
    execute function refuse_who_left_on_a_card();

create function refuse_to_leave_while_named() returns trigger language plpgsql as $$
begin
    if exists (select from care_team_member m where m.staff_id = new.id and m.until is null) then
        raise exception '% % is still on a care team. Hand that over first.', new.given_name, new.family_name
            using errcode = 'TL001';
    end if;
    if exists (select from contact_card_line l
                 join contact_card c on c.patient_id = l.patient_id and c.version = l.version
                 join enrollment e on e.patient_id = l.patient_id and e.until is null
                where l.staff_id = new.id and l.declined_at is null) then
        raise exception '% % is still on a contact card. Hand that over first.', new.given_name, new.family_name
            using errcode = 'TL001';
    end if;
    return null;
end
$$;
create trigger leaves_when_named_nowhere after update of left_at on staff_member
    for each row when (old.left_at is null and new.left_at is not null)
    execute function refuse_to_leave_while_named();
