-- Every resolved figure of $metric for $subject.
-- One row per period, status and counting body; the newest and longest periods first.
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
    basis,
    counted_by,
    source,
    agreeing,
    rivals,
    ranks,
from figures
where subject = $subject
    and metric = $metric
order by period_end desc, period_start, status, is_default desc, body
