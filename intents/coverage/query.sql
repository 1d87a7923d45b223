-- Of each metric held of $subject $most periods, full years first and then the newest, and how many
-- there are.
-- One row per metric and period, in order of metric and time.
select
    metric,
    period_start,
    period_end,
    count(*) over (partition by metric) as of,
from figures
where subject = $subject
group by metric, period_start, period_end, is_year
qualify row_number() over (
    partition by metric order by is_year desc, period_end desc, period_start
) <= $most
order by metric, period_end, period_start
