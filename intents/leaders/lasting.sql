-- For how many years in a row sources call someone first, of $subjects or, if empty, of all.
-- One row per subject, metric, period, status and counting body; the longest first.
select figures.* exclude (is_year, recent)
from figures
where metric in (select id from metrics where measure = 'years_first')
    and (len($subjects) = 0 or list_contains($subjects, subject))
    and status in ('actual', 'preliminary')
order by value desc, period_end desc, subject, metric
