-- The ranks that sources state for $subject in $rank_metrics.
-- One row per rank metric, period, status and counting body; the newest and longest first.
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
    and list_contains($rank_metrics, metric)
    and status in ('actual', 'preliminary')
order by period_end desc, period_start, metric, status, is_default desc, body
