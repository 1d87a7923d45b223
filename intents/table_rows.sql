-- Figures of $metric, and stated ranks in it, for subjects of $kinds in one period.
-- Whom a source leaves open counts as the ranking's own body (contract, 2.7).
-- One row per subject, metric, status and counting body.
select * exclude (is_year, recent)
from figures
where metric in ($metric, $rank_metric)
    and period_start = $start
    and period_end = $end
    and status in ('actual', 'preliminary')
    and (body = $body or counted_by = 'unstated' or (metric = $rank_metric and is_default))
    and list_contains($kinds, kind)
    and (len($members) = 0 or list_contains($members, subject))
order by metric, value desc, subject, status
