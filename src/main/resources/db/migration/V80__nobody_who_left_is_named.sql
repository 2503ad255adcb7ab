-- "Left" is impossible while anything names a person (rule 4), and nothing names them afterwards. Leaving locks the
-- person's row; what would name them waits here for that, and then reads whether they have left.
create function refuse_who_left() returns trigger language plpgsql as $$
declare
    col  text;
    who  uuid;
    gone record;
begin
    foreach col in array tg_argv loop
        who := (to_jsonb(new) ->> col)::uuid;
        if who is not null and (tg_op = 'INSERT' or (to_jsonb(old) ->> col)::uuid is distinct from who
                                or to_jsonb(old) ->> 'ended_at' is not null) then
            select given_name, family_name, left_at into gone from staff_member where id = who for key share;
            if gone.left_at is not null then
                raise exception '% % has left. Choose somebody else.', gone.given_name, gone.family_name
                    using errcode = 'TL001';
            end if;
        end if;
    end loop;
    return null;
end
$$;

create trigger names_nobody_who_left after insert or update on follow_up
    for each row when (new.ended_at is null)
    execute function refuse_who_left('owner_staff', 'checked_by', 'asked_by', 'came_back_to');
create trigger names_nobody_who_left after insert or update on responsibility
    for each row when (new.ended_at is null)
    execute function refuse_who_left('holder', 'asked', 'asked_by', 'came_back_to');
create trigger names_nobody_who_left after insert or update on handoff
    for each row when (num_nonnulls(new.sent_back_at, new.withdrawn_at, new.left_before_at, new.acknowledged_at) = 0)
    execute function refuse_who_left('sender_id', 'taken_by', 'passed_to');
create trigger names_nobody_who_left after insert or update on handoff_receiver
    for each row when (new.declined_at is null)
    execute function refuse_who_left('staff_id');
create trigger names_nobody_who_left after insert or update on cover
    for each row when (new.declined_at is null)
    execute function refuse_who_left('staff_id');
create trigger names_nobody_who_left after insert or update on visit
    for each row when (new.outcome is null)
    execute function refuse_who_left('with_staff');
