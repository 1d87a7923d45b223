-- Claims about NEVs (any of $parts) above the preferred figure for all vehicles (of $wholes), and
-- claims about all vehicles below the preferred figure for NEVs.
-- One row per pair of values at odds, with the preferred claim of those that make it.
with relations as (
    select unnest($parts::varchar[]) as metric, unnest($wholes::varchar[]) as other, true as exceeds
    union all
    select unnest($wholes::varchar[]), unnest($parts::varchar[]), false
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
join relations on relations.metric = claim.metric
join claims as other
    on other.subject = claim.subject
    and other.metric = relations.other
    and other.period_start = claim.period_start
    and other.period_end = claim.period_end
    and other.standing = claim.standing
    and other.body = claim.body
    and other.is_preferred
where (claim.basis = other.basis or 'unstated' in (claim.basis, other.basis))
    and if(exceeds, claim.low > other.high, claim.high < other.low)
qualify row_number() over (
    partition by claim.subject, claim.period_start, claim.period_end,
        if(
            relations.exceeds,
            row(claim.metric, claim.value, other.metric, other.value),
            row(other.metric, other.value, claim.metric, claim.value)
        )
    order by relations.exceeds desc, claim.is_preferred desc, claim.file, claim.line
) = 1
order by claim.file, claim.line, other.subject, other.metric, other.period_start, other.period_end
