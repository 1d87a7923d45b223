-- How much is held, and from which year to which period figures of what happened run.
-- One row, or none if there are no such figures; the last period ends last, and is the longest.
select
    (select sum(observations)::integer from held) as observations,
    year(min(first_start) over ())::integer as first,
    last_start as period_start,
    last_end as period_end,
from held
where status = 'actual'
order by last_end desc, last_start
limit 1
