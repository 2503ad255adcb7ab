-- Two roles for a PostgreSQL server of your own: the owner brings the tables up to date, the application only
-- works in them. So nobody who gets hold of the application's password can alter a table or switch off the rule
-- that nothing is ever deleted from the trail.

-- 1. As administrator of the server:
create role throughline_owner login password 'choose one';
create role throughline_app login password 'choose another';
create database throughline owner throughline_owner;

-- 2. In the new database, as throughline_owner:
alter default privileges in schema public grant select, insert, update, delete on tables to throughline_app;
alter default privileges in schema public grant usage, select on sequences to throughline_app;
