-- The resolved figures of $metric for $subject that lie between two days.
-- One row per period, status and counting body, in the order of the table (by period, then
-- status and body): sorting such wide rows again would take a third of the query.
select * exclude (is_year, recent)
from figures
where subject = $subject
    and metric = $metric
    and period_start >= $first
    and period_end <= $last
