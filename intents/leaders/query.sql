-- Who is stated to have stood at $place by $rank_metric.
-- One row per subject and period with that stated place, in order of time.
select * exclude (is_year, recent)
from figures
where metric = $rank_metric
    and value = $place
    and status = 'actual'
    and year(period_end) between $first and $last
    and (len($members) = 0 or list_contains($members, subject))
order by period_start, period_end, subject, body
