-- The newest figure of every metric of $subject: the latest full year, unless a figure ends nine
-- months or more after it. Only these are read whole: rows are wide.
-- One row per metric, ranks aside.
with held as (
    select
        rowid as place,
        metric,
        period_start,
        period_end,
        status,
        body,
        is_default,
        is_year,
        max(period_end) over (partition by metric) as newest,
    from figures
    where subject = $subject
        and status in ('actual', 'preliminary')
        and not starts_with(metric, 'rank_')
)

select * exclude (is_year, recent)
from figures
where rowid in (
    select place
    from held
    qualify row_number() over (
        partition by metric
        order by
            is_default desc,
            is_year
            and not list_contains($running, metric)
            and period_end > newest - interval 9 months desc,
            period_end desc,
            period_start,
            status,
            body
    ) = 1
)
order by metric
