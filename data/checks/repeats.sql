-- Claims that a source makes twice: two values in one cell; one value (three digits and more, so
-- no chance) under two metrics; or one amount in two currencies, of which one is its conversion.
-- $families names what each of $amounts measures, its unit apart. One row per claim and earlier one.
with amounts as (
    select unnest($amounts::varchar[]) as metric, unnest($families::varchar[]) as family
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
    other.metric as other_metric,
    other.value as other_value,
    other.file as other_file,
    other.line as other_line
from observations as claim
join observations as other
    on other.subject = claim.subject
    and other.source = claim.source
    and other.period_start = claim.period_start
    and other.period_end = claim.period_end
    and other.status = claim.status
    and (other.file, other.line) < (claim.file, claim.line)
left join amounts on amounts.metric = claim.metric
left join amounts as other_amounts on other_amounts.metric = other.metric
where (
    other.metric = claim.metric
    and other.basis = claim.basis
    and other.counted_by = claim.counted_by
)
or (
    other.metric != claim.metric
    and (
        amounts.family = other_amounts.family
        or (
            other_amounts.family is not null
            and amounts.family is not null
            and other.value = claim.value
            and other.digits = claim.digits
            and claim.digits >= 3
        )
    )
)
order by claim.file, claim.line, other.file, other.line
