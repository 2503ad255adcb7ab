-- What was done differently for a while and is over stands at somebody's door until they say whether it goes on
create index accommodation_over on accommodation (clinic_id, until) where ended_on is null;
