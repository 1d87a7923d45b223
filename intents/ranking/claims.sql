-- Which sources put whom at $place by $rank_metric in one period.
-- One row per subject and source.
select distinct
    subject,
    source,
from observations
where metric = $rank_metric
    and period_start = $start
    and period_end = $end
    and value = $place
    and status = 'actual'
order by subject, source
