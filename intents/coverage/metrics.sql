-- The metrics of which anything is held.
-- One row per metric, those with most observations first.
select
    metric,
from held
group by metric
order by sum(observations) desc, metric
