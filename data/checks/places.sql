-- Claims about a place or maker ($parts) above the preferred figure for what it lies in
-- ($wholes), and claims about the latter below the preferred figure for the former.
-- Bodies compare if they are the same or each is the default of its subject.
-- One row per pair of values at odds, with the preferred claim of those that make it.
with relations as (
    select unnest($parts::varchar[]) as subject, unnest($wholes::varchar[]) as other, true as exceeds
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
join relations on relations.subject = claim.subject
join claims as other
    on other.subject = relations.other
    and other.metric = claim.metric
    and other.period_start = claim.period_start
    and other.period_end = claim.period_end
    and other.standing = claim.standing
    and other.is_preferred
where claim.metric in (select unnest($amounts::varchar[]))
    and (claim.basis = other.basis or 'unstated' in (claim.basis, other.basis))
    and (claim.body = other.body or (claim.is_default and other.is_default))
    and if(exceeds, claim.low > other.high, claim.high < other.low)
qualify row_number() over (
    partition by claim.metric, claim.period_start, claim.period_end,
        if(
            relations.exceeds,
            row(claim.subject, claim.value, other.subject, other.value),
            row(other.subject, other.value, claim.subject, claim.value)
        )
    order by relations.exceeds desc, claim.is_preferred desc, claim.file, claim.line
) = 1
order by claim.file, claim.line, other.subject, other.metric, other.period_start, other.period_end
