-- The resolved figures of $metric for $subject that lie between two days.
-- One row per period, status and counting body, in the order of the table (by period, then
-- status and body): sorting such wide rows again would take a third of the query.
select
    subject,
    kind,
    metric,
    period_start,
    period_end,
    status,
    body,
    is_default,
    value,
    digits,
    qualifier,
    change_pct,
    change_source,
    crossing_pct,
    crossing_source,
    basis,
    counted_by,
    source,
    agreeing,
    rivals,
    ranks,
from figures
where subject = $subject
    and metric = $metric
    and period_start >= $first
    and period_end <= $last
