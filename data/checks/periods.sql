-- Claims about a part of a period above the preferred figure for the whole period, and claims
-- about a period below the preferred figure for a part of it. Only of $flows, which add up.
-- One row per pair of values at odds, with the preferred claim of those that make it.
with relations as (
    select unnest([true, false]) as exceeds
)

select
    claim.file,
    claim.line,
    claim.subject,
    claim.metric,
    claim.period_start,
    claim.period_end,
    claim.value,
    claim.source,
    relations.exceeds,
    other.subject as other_subject,
    other.metric as other_metric,
    other.period_start as other_start,
    other.period_end as other_end,
    other.value as other_value,
    other.source as other_source
from claims as claim
join claims as other
    on other.subject = claim.subject
    and other.metric = claim.metric
    and other.standing = claim.standing
    and other.body = claim.body
    and other.is_preferred
join relations
    on if(
        relations.exceeds,
        claim.period_start >= other.period_start and claim.period_end <= other.period_end,
        claim.period_start <= other.period_start and claim.period_end >= other.period_end
    )
where claim.metric in (select unnest($flows::varchar[]))
    and (claim.period_start, claim.period_end) != (other.period_start, other.period_end)
    and (claim.basis = other.basis or 'unstated' in (claim.basis, other.basis))
    and if(exceeds, claim.low > other.high, claim.high < other.low)
qualify row_number() over (
    partition by claim.subject, claim.metric,
        if(
            relations.exceeds,
            row(claim.period_start, claim.period_end, claim.value, other.period_start, other.period_end, other.value),
            row(other.period_start, other.period_end, other.value, claim.period_start, claim.period_end, claim.value)
        )
    order by relations.exceeds desc, claim.is_preferred desc, claim.file, claim.line
) = 1
order by claim.file, claim.line, other.subject, other.metric, other.period_start, other.period_end
