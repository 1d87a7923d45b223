-- The ids that observations name, with the field that names them. One row per field and id.
select distinct 'source' as field, source as id from observations
union all
select distinct 'subject', subject from observations
union all
select distinct 'metric', metric from observations
order by field, id
