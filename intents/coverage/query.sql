-- Which periods are held of $subject.
-- One row per metric, period and status, in order of metric and time.
select distinct
    metric,
    period_start,
    period_end,
    status,
from figures
where subject = $subject
order by metric, period_end, period_start, status
