-- The newest figure of every metric of $subject: a full year before a part, then the latest.
-- One row per metric, ranks aside.
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
    and status in ('actual', 'preliminary')
    and not starts_with(metric, 'rank_')
qualify row_number() over (
    partition by metric
    order by is_default desc, is_year and not list_contains($running, metric) desc, period_end desc, period_start, status, body
) = 1
order by metric
