-- What is held near a figure that is not: everything of $subject, and $metric of the places
-- or makers above and below it in the period asked.
-- One row per subject, metric, period, status and counting body.
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
    or (
        metric = $metric
        and period_start = $start
        and period_end = $end
        and subject in (
            select id
            from subjects
            where id = $parent
                or parent = $subject
        )
    )
order by metric, period_end desc, period_start, subject, status, is_default desc, body
