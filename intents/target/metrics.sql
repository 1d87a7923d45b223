-- The metrics of $subject for which a target is held.
-- One row per metric.
select
    metric,
from held
where subject = $subject
    and status = 'target'
order by metric
