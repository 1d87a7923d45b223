-- The changes in how $metrics are counted for $kinds that came between two days.
-- One row per break, in order of time.
select
    id,
    en,
    zh,
from breaks
where list_has_all(metrics, $metrics)
    and list_has_all(kinds, $kinds)
    and since > $after
    and since <= $until
order by since, id
