-- Of whom, of what and when a source states $value; of $subject alone unless that is empty.
-- One row per subject, metric and period, the newest first.
select
    subject,
    metric,
    period_start,
    period_end,
    count(*)::integer as claims,
from observations
where value = $value
    and ($subject = '' or subject = $subject)
    and status in ('actual', 'preliminary')
group by subject, metric, period_start, period_end
order by period_end desc, count(*) desc, subject, metric, period_start
