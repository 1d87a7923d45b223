-- $metric of the places or makers above and below $subject, in one period: the $most largest.
-- One row per subject, status and counting body.
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
where metric = $metric
    and period_start = $start
    and period_end = $end
    and status in ('actual', 'preliminary')
    and subject in (
        select id
        from subjects
        where id = $parent
            or parent = $subject
    )
qualify dense_rank() over (order by value desc, subject) <= $most
order by metric, subject, status, is_default desc, body
