-- A visit at the patient's home has outcomes of its own (N81).
alter table contact
    drop constraint contact_way_check,
    add constraint contact_way_check check (way in ('CALL_OUT', 'CALL_IN', 'TEXT', 'IN_PERSON', 'HOME_VISIT', 'MESSAGE')),
    drop constraint contact_outcome_check,
    add constraint contact_outcome_check check (outcome in ('REACHED', 'LEFT_MESSAGE', 'NO_ANSWER', 'WRONG_NUMBER', 'ASKED_TO_CALL_BACK', 'SPOKE_WITH_CONTACT_PERSON', 'NOT_AT_HOME', 'NOT_SAFE_TO_GO_IN')),
    add constraint at_the_door_of_a_home check (way = 'HOME_VISIT' or outcome not in ('NOT_AT_HOME', 'NOT_SAFE_TO_GO_IN')),
    add constraint no_number_at_a_home check (way <> 'HOME_VISIT' or outcome not in ('NO_ANSWER', 'WRONG_NUMBER', 'ASKED_TO_CALL_BACK'));
