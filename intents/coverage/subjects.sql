-- The subjects of $kinds of which anything is held, at most $most of them, and how many there are.
-- One row per subject, those with most figures first.
select
    subject,
    sum(figures) as figures,
    count(*) over () as of,
from held
where list_contains($kinds, kind)
group by subject
order by figures desc, subject
limit $most
