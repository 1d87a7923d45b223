-- Notes that answer $kind for any of $subjects (all of them, or none, when the list is empty).
-- One row per note.
select
    id,
    len(list_intersect(topics, $topics)) as topics,
    list_has_any(years, $years) as in_year,
    len(subjects) as subjects,
from notes
where list_contains(answers, $kind)
    and (len($subjects) = 0 or list_has_any(subjects, $subjects))
order by id
