-- Who is stated to have stood at $place by $rank_metric.
-- One row per subject and period with that stated place, in order of time.
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
where metric = $rank_metric
    and value = $place
    and status = 'actual'
    and year(period_end) between $first and $last
    and (len($members) = 0 or list_contains($members, subject))
order by period_start, period_end, subject, body
