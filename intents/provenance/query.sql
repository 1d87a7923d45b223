-- What each source says of $metric of $subject in one period, with where it stands.
-- One row per claim, the preferred source first.
select
    source,
    value,
    digits,
    qualifier,
    counted_by,
    locator,
    status,
from observations
where subject = $subject
    and metric = $metric
    and period_start = $start
    and period_end = $end
    and status = $status
order by source != $preferred, source, value
