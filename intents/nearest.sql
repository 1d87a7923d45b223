-- What is held of $subject near a period: of each metric the two periods nearest to it, those that
-- last as long first, or the two newest if it is null; figures of what happened apart from targets.
-- Only these are read whole.
-- One row per metric, period, status and counting body.
select * exclude (is_year, recent)
from figures
where rowid in (
    select rowid
    from figures
    where subject = $subject
    qualify dense_rank() over (
        partition by metric, status in ('actual', 'preliminary')
        order by
            period_start is distinct from $start or period_end is distinct from $end,
            coalesce(
                (period_start <= $start and $end <= period_end)
                or ($start <= period_start and period_end <= $end),
                false
            ) desc,
            abs((period_end - period_start) - ($end::date - $start::date)) > 5,
            abs(period_start - $start::date) + abs(period_end - $end::date),
            if($start::date is null, '', status),
            period_end desc,
            period_start,
            status
    ) <= 2
)
order by metric, period_end desc, period_start, status, is_default desc, body
