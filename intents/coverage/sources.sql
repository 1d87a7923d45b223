-- At most $most sources of $subject, in the order of the rows.
-- One row per source.
select
    source,
from observations
where subject = $subject
group by source
order by min(rowid)
limit $most
