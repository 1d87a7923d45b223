-- How much is held, and from which year to which period figures of what was made, sold and delivered run.
-- One row, or none if there are no such figures; the last period ends last, and is the longest.
select
    (select sum(observations)::integer from held) as observations,
    year(min(held.first_start) over ())::integer as first,
    held.last_start as period_start,
    held.last_end as period_end,
from held
inner join metrics on metrics.id = held.metric
where held.status = 'actual'
    and metrics.measure in ('production', 'sales', 'deliveries')
    and not metrics.running
order by period_end desc, period_start
limit 1
