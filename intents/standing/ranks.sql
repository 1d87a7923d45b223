-- The ranks that sources state for $subject in $rank_metrics.
-- One row per rank metric, period, status and counting body; the newest and longest first.
select * exclude (is_year, recent)
from figures
where subject = $subject
    and list_contains($rank_metrics, metric)
    and status in ('actual', 'preliminary')
order by period_end desc, period_start, metric, status, is_default desc, body
