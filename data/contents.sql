-- What is held of each metric: one row per metric, with how many observations it has and a mark
-- that changes with any of them, in whatever order they stand.
select
    metric,
    count(*) as observations,
    sum(hash(
        subject,
        period_start,
        period_end,
        value,
        digits,
        qualifier,
        change_pct,
        status,
        basis,
        counted_by,
        source,
        locator,
        note
    ))::varchar as mark
from observations
group by metric
order by metric
