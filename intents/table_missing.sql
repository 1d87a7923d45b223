-- Subjects of $kinds that have $metric, but not in one period by $body; with their newest figure,
-- and whether another body counted them then.
-- One row per subject, the largest first.
select
    subject,
    max_by(last_value, {'last': last_end, 'status': status}) as value,
    subject in (
        select subject
        from figures
        where metric = $metric
            and period_start = $start
            and period_end = $end
            and status in ('actual', 'preliminary')
    ) as counted_otherwise,
from held
where metric = $metric
    and status in ('actual', 'preliminary')
    and list_contains($kinds, kind)
    and (len($members) = 0 or list_contains($members, subject))
    and subject not in (
        select subject
        from figures
        where metric = $metric
            and period_start = $start
            and period_end = $end
            and status in ('actual', 'preliminary')
            and (body = $body or counted_by = 'unstated')
    )
group by subject
order by value desc, subject
