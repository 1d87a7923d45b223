-- The targets of $kinds (or of $members only) that are set for a period within $first and $last,
-- and the results of the very same subjects, metrics and periods.
-- One row per subject, metric, period, status and counting body.
select figures.* exclude (is_year, recent)
from figures
semi join figures as aim
    on aim.status = 'target'
    and aim.subject = figures.subject
    and aim.metric = figures.metric
    and aim.period_start = figures.period_start
    and aim.period_end = figures.period_end
where figures.status in ('target', 'actual', 'preliminary')
    and list_contains($kinds, figures.kind)
    and (len($members) = 0 or list_contains($members, figures.subject))
    and figures.is_year
    and figures.period_start >= $first
    and figures.period_end <= $last
order by figures.subject, figures.metric, figures.period_end
