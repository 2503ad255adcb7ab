-- What happened to a step is told in the order in which it happened, also when two people acted in the same moment: the one
-- who waited for the other may have pressed first. What was written before keeps its time as its order.
create sequence follow_up_event_nth;
alter table follow_up_event add nth bigint;
alter table follow_up_event alter nth set default nextval('follow_up_event_nth');
alter sequence follow_up_event_nth owned by follow_up_event.nth;
