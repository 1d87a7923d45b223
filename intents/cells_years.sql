-- The resolved figures of $metric for $subject for full years, and those that end after the last
-- such year of their status and counting body.
-- One row per period, status and counting body, in the order of the table, as in cells.sql.
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
    and recent
