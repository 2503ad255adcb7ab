-- How the plan read when somebody came to change it: what steps did by themselves since the version before is not
-- theirs. Unknown for older versions.
alter table plan_version add column found jsonb;
