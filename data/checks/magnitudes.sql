-- Values ten, a hundred or ten thousand times what their neighbours say: the slip of a 万.
-- Neighbours are the other claims on the same subject and metric within two years, rivals
-- of the same period among them; flows ($flows) are taken a day, other amounts ($amounts) as they
-- stand. A factor tells only among steady neighbours, ten more so than a hundred, for some makers
-- do grow tenfold, from a small beginning above all, and a slip must not cast doubt on its
-- neighbours. Rivals of the same period tell whatever the years around them do.
-- One row per cell and value.
with days as (
    select *, datediff('day', period_start, period_end) + 1 as days from observations
),

levels as (
    select
        file,
        line,
        subject,
        metric,
        period_start,
        period_end,
        value,
        source,
        datediff('day', date '2000-01-01', period_start) + days / 2 as middle,
        log10(
            value::double / if(metric in (select unnest($flows::varchar[])), days, 1)
        ) as level
    from days
    where value > 0 and metric in (select unnest($amounts::varchar[]))
),

neighbours as (
    select
        claim.file,
        claim.line,
        any_value(claim.level) as level,
        median(other.level) filter (
            where other.period_start = claim.period_start and other.period_end = claim.period_end
        ) as rivals,
        bool_or(other.middle < claim.middle) as has_earlier,
        count(*) as many,
        median(other.level) as usual,
        quantile_cont(other.level, 0.75) - quantile_cont(other.level, 0.25) as spread
    from levels as claim
    join levels as other
        on other.subject = claim.subject
        and other.metric = claim.metric
        and (other.file, other.line) != (claim.file, claim.line)
        and abs(claim.middle - other.middle) <= 800
    group by claim.file, claim.line
),

far as (
    select *, abs(level - usual) as distance from neighbours
)

select
    levels.file,
    levels.line,
    levels.subject,
    levels.metric,
    levels.period_start,
    levels.period_end,
    levels.value,
    levels.source,
    pow(10, far.level - far.usual) as times
from far
join levels on levels.file = far.file and levels.line = far.line
where (distance >= 1.6 and spread <= 0.8)
    or (
        distance between 0.8 and 1.2
        and spread <= 0.2
        and many >= 2
        and (has_earlier or far.level > usual)
    )
    or (distance >= 0.5 and abs(far.level - rivals) >= 0.8)
qualify row_number() over (
    partition by
        levels.subject, levels.metric, levels.period_start, levels.period_end, levels.value
    order by levels.file, levels.line
) = 1
order by levels.file, levels.line
