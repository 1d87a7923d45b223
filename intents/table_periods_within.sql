-- For $metric, the periods in which those of $members that are of $kinds have a figure
-- or a stated rank.
-- One row per period, those with most figures first.
select
    period_start,
    period_end,
    count(distinct subject) filter (where metric = $metric) as subjects,
from figures
where metric in ($metric, $rank_metric)
    and status in ('actual', 'preliminary')
    and (body = $body or metric = $rank_metric)
    and list_contains($kinds, kind)
    and list_contains($members, subject)
group by period_start, period_end
order by subjects desc, period_end desc, period_start
