-- The subjects of $kinds of which anything is held.
-- One row per subject, those with most figures first.
select
    f.subject,
    count(*) as figures,
from figures as f
where list_contains($kinds, f.kind)
group by f.subject
order by figures desc, f.subject
