-- Besides a step: something the patient said, or a line of the contact card, printed as it reads once its dose was confirmed.
alter table dose_confirmation alter column follow_up_id drop not null;
