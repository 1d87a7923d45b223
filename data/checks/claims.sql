-- One row per claim, as the checks compare it: with who counted (the default body of its kind of
-- subject where nobody is named) and the least and greatest value that it allows. It may be
-- rounded up or cut off in its last stated digit; "nearly" allows 2% either way and more.
create temp table claims as
with defaults as (
    select unnest($kinds::varchar[]) as kind, unnest($bodies::varchar[]) as body
),

stepped as (
    select
        observations.*,
        if(
            value = 0, 0, pow(10, floor(log10(abs(value::double))) - digits + 1)
        ) as step
    from observations
),

ranged as (
    select
        *,
        case
            when qualifier in ('over', 'at_least', 'under', 'at_most') then 0
            when qualifier = 'approx' then greatest(step, 0.02 * abs(value::double))
            else step
        end as room
    from stepped
)

select
    ranged.* exclude (room),
    if(counted_by = 'unstated', defaults.body, counted_by) as body,
    counted_by in ('unstated', defaults.body) as is_default,
    if(status = 'preliminary', 'actual', status) as standing,
    case
        when qualifier in ('under', 'at_most') then 0
        when qualifier = 'exact' then value::double - room / 2
        else value::double - room
    end as low,
    case
        when qualifier in ('over', 'at_least') then 'infinity'::double
        else value::double + room
    end as high,
    exists (
        select 1
        from figures
        where figures.subject = ranged.subject
            and figures.metric = ranged.metric
            and figures.period_start = ranged.period_start
            and figures.period_end = ranged.period_end
            and figures.status = ranged.status
            and figures.source = ranged.source
            and figures.value = ranged.value
            and figures.qualifier = ranged.qualifier
    ) as is_preferred
from ranged
join subjects on subjects.id = ranged.subject
join defaults on defaults.kind = subjects.kind
