-- The resolved figures of $metric for $subject for full years, and those that end after the last
-- such year of their status and counting body.
-- One row per period, status and counting body, in the order of the table, as in cells.sql.
select * exclude (is_year, recent)
from figures
where subject = $subject
    and metric = $metric
    and recent
