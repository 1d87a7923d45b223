-- For $metric, the periods in which subjects of $kinds have a figure or a stated rank.
-- One row per period, those with most figures first.
select
    period_start,
    period_end,
    coalesce(sum(subjects) filter (where metric = $metric), 0)::integer as subjects,
from spread
where metric in ($metric, $rank_metric)
    and (body = $body or metric = $rank_metric)
    and list_contains($kinds, kind)
group by period_start, period_end
order by subjects desc, period_end desc, period_start
