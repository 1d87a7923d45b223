-- Milestones that match every condition given; an empty list or a null is no condition.
-- One row per milestone, in order of time.
select
    id,
    first_day,
    last_day,
    amount,
from milestones
where (len($subjects) = 0 or list_has_any(subjects, $subjects))
    and (len($topics) = 0 or list_has_any(topics, $topics))
    and ($amount::decimal(24, 4) is null or amount = $amount)
    and ($start::date is null or first_day >= $start)
    and ($end::date is null or last_day <= $end)
order by first_day, last_day, id
