-- Claims about a part above the preferred figure for its whole, and claims about a whole below the
-- preferred figure for a part of it. Parts and wholes are each a subject and a metric: a city's
-- vehicles and its province's, a city's NEVs and all its vehicles.
-- Bodies compare if they are the same or each is the default of its subject.
-- One row per pair of values at odds, with the preferred claim of those that make it.
with given as (
    select
        unnest($part_subjects::varchar[]) as part_subject,
        unnest($part_metrics::varchar[]) as part_metric,
        unnest($whole_subjects::varchar[]) as whole_subject,
        unnest($whole_metrics::varchar[]) as whole_metric
),

relations as (
    select
        part_subject as subject,
        part_metric as metric,
        whole_subject as other_subject,
        whole_metric as other_metric,
        true as exceeds
    from given
    union all
    select whole_subject, whole_metric, part_subject, part_metric, false
    from given
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
join relations
    on relations.subject = claim.subject
    and relations.metric = claim.metric
join claims as other
    on other.subject = relations.other_subject
    and other.metric = relations.other_metric
    and other.period_start = claim.period_start
    and other.period_end = claim.period_end
    and other.standing = claim.standing
    and other.is_preferred
where (claim.basis = other.basis or 'unstated' in (claim.basis, other.basis))
    and (claim.body = other.body or (claim.is_default and other.is_default))
    and if(exceeds, claim.low > other.high, claim.high < other.low)
qualify row_number() over (
    partition by claim.period_start, claim.period_end,
        if(
            relations.exceeds,
            row(claim.subject, claim.metric, claim.value, other.subject, other.metric, other.value),
            row(other.subject, other.metric, other.value, claim.subject, claim.metric, claim.value)
        )
    order by relations.exceeds desc, claim.is_preferred desc, claim.file, claim.line
) = 1
order by claim.file, claim.line, other.subject, other.metric, other.period_start, other.period_end
