-- How many observations come from each source.
-- One row per source, the busiest first.
select
    source,
    observations,
from cited
order by observations desc, source
