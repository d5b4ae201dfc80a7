-- The whole of it is in 0019_access.sql.
select 1;
