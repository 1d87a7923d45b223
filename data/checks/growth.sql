-- Stated growth that no two levels held bear out, with those that fit best: one row per cell,
-- growth and level.
-- The growth stands beside a level (change_pct) or by itself (a metric of $growths, about $grown).
-- Levels are of one body and of bases that compare; a break between them ($break_*) explains
-- anything. Growth is held against the range that the digits of all three allow; beyond it,
-- $points percentage points and $part of the growth are left to revisions of the earlier level.
with grows as (
    select unnest($growths::varchar[]) as metric, unnest($grown::varchar[]) as grown
),

breaks as (
    select
        unnest($break_metrics::varchar[]) as metric,
        unnest($break_kinds::varchar[]) as kind,
        unnest($break_days::date[]) as since
),

stated as (
    select
        claims.*,
        metric as grown,
        change_pct as growth,
        case
            when change_pct = round(change_pct, 0) then 1
            when change_pct = round(change_pct, 1) then 0.1
            else 0.01
        end as last_digit,
        change_pct - last_digit as least,
        change_pct + last_digit as most,
        value as level,
        source as level_source,
        low as level_low,
        high as level_high
    from claims
    where change_pct is not null
    union all
    select
        growth.*,
        grows.grown,
        growth.value as growth,
        growth.step as last_digit,
        growth.low as least,
        growth.high as most,
        level.value as level,
        level.source as level_source,
        level.low as level_low,
        level.high as level_high
    from claims as growth
    join grows on grows.metric = growth.metric
    join claims as level
        on level.subject = growth.subject
        and level.metric = grows.grown
        and level.period_start = growth.period_start
        and level.period_end = growth.period_end
        and level.standing = growth.standing
        and level.body = growth.body
        and (level.basis = growth.basis or 'unstated' in (level.basis, growth.basis))
),

held as (
    select
        stated.*,
        before.value as before_value,
        before.source as before_source,
        (level_low / before.high - 1) * 100 as slowest,
        if(before.low <= 0, 'infinity'::double, (level_high / before.low - 1) * 100) as fastest,
        greatest(least - fastest, slowest - most, 0) as gap
    from stated
    join subjects on subjects.id = stated.subject
    join claims as before
        on before.subject = stated.subject
        and before.metric = stated.grown
        and before.period_start = stated.period_start - interval 1 year
        and before.period_end = if(
            stated.period_end = last_day(stated.period_end),
            last_day((stated.period_end - interval 1 year)::date),
            stated.period_end - interval 1 year
        )
        and before.standing = 'actual'
        and before.value > 0
        and before.body = stated.body
        and (before.basis = stated.basis or 'unstated' in (before.basis, stated.basis))
    where not exists (
        select 1
        from breaks
        where breaks.metric = stated.grown
            and breaks.kind = subjects.kind
            and breaks.since > before.period_start
            and breaks.since <= stated.period_end
    )
),

nearest as (
    select *
    from held
    qualify row_number() over (
        partition by file, line order by gap, before_source, level_source
    ) = 1
)

select
    file,
    line,
    subject,
    metric,
    period_start,
    period_end,
    value,
    source,
    growth,
    level,
    level_source,
    before_value,
    before_source,
    (level::double / before_value::double - 1) * 100 as found
from nearest
where gap > greatest($points, $part * abs(growth))
qualify row_number() over (
    partition by subject, metric, period_start, period_end, growth, value order by file, line
) = 1
order by file, line
