-- The last period for which any production or sales figure is held.
-- One row, or none if there is no such figure.
select
    held.last_start as period_start,
    held.last_end as period_end,
from held
inner join metrics on metrics.id = held.metric
where held.status in ('actual', 'preliminary')
    and metrics.measure in ('production', 'sales')
    and not metrics.running
order by period_end desc, period_start
limit 1
