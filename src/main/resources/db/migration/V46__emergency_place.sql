-- Where somebody goes in an emergency, by name and street, as it stands on the printed plan.
alter table clinic add column emergency_place text check (length(emergency_place) between 1 and 80);
