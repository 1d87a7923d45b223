-- $metric of the places or makers above and below $subject, in one period: the $most largest.
-- One row per subject, status and counting body.
select * exclude (is_year, recent)
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
