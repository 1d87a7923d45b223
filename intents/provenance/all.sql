-- The $most sources that give most observations, and how many sources there are in all.
-- One row per source, the busiest first.
select
    source,
    observations,
    count(*) over () as sources,
from cited
order by observations desc, source
limit $most
